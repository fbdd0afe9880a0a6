import type { EventBody, Permit } from '@xinban/core/case/event'
import type { ChangeableFact, ChangedFacts } from '@xinban/core/case/licence-facts'
import { factNames, type VersionReason, versionReasons } from '@xinban/core/case/life/words'
import { itemName } from '@xinban/core/case/names'
import type { Plan } from '@xinban/core/compose/plan'
import type { PaperSource } from '../sheet.ts'
import { chineseDate, chineseDay } from '../words.ts'
import { eventsOf } from './history.ts'
import { permitStatus } from './permit-status.ts'

/** One version of the licence: when, and what it changed. */
export interface LicenceRecord {
  readonly version: number
  readonly on: string
  readonly what: string
}

/** Why a version was made, in one word. */
export function changeWord(because: VersionReason): string {
  return versionReasons[because].zh
}

/** What became of one permit between two versions; undefined where nothing did. */
function changeOf(plan: Plan, before: Permit, now: Permit): string | undefined {
  const name = itemName(plan, now.item).zh
  const [old, next] = [permitStatus(before), permitStatus(now)]
  if (old.status !== next.status) return `${name}：${next.status}`
  if (before.validUntil === now.validUntil) return undefined
  return `${name}：有效期${now.validUntil ? `至${chineseDate(now.validUntil)}` : '不再有截止日期'}`
}

type Version = Extract<EventBody, { type: 'licence_issued' | 'licence_changed' }>

function factsOf(version: Version | undefined): ChangedFacts {
  return version?.type === 'licence_changed' ? (version.facts ?? {}) : {}
}

/** The facts that a version says for the first time; one that changed none does not name them. */
function factsIn(now: Version, before: ChangedFacts): string[] {
  const facts = Object.entries(factsOf(now)) as [ChangeableFact, string][]
  return facts.flatMap(([fact, value]) => (value === before[fact] ? [] : [`${factNames[fact].zh}：${value}`]))
}

/** The versions of the licence up to the end of the history, each with what it changed (R-COM-4). */
export function licenceRecords({ events, plan }: PaperSource): LicenceRecord[] {
  const versions = eventsOf(events, 'licence_issued', 'licence_changed')
  return versions.map(({ at, body }, index) => {
    const before = versions[index - 1]?.body.permits ?? []
    const changes = body.permits.flatMap((permit) => {
      const old = before.find((one) => one.item === permit.item)
      return (old && changeOf(plan, old, permit)) ?? []
    })
    const why = body.type === 'licence_issued' ? '首次颁发' : changeWord(body.because)
    // A version that changes no facts does not repeat them, so the last one that did is looked for.
    const known = versions.slice(0, index).findLast((one) => Object.keys(factsOf(one.body)).length > 0)?.body
    const told = [...changes, ...factsIn(body, factsOf(known))]
    const what = told.length > 0 ? `${why}。${told.join('；')}` : why
    return { version: body.version, on: chineseDay(at), what }
  })
}
