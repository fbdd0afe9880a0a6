import type { EventBody, Permit } from '@xinban/core/case/event'
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

type Because = Extract<EventBody, { type: 'licence_changed' }>['because']

/** Why a version was made, in one word. */
export const changeWords: Readonly<Record<Because, string>> = { revoked: '撤销', renewed: '延续' }

/** What became of one permit between two versions; undefined where nothing did. */
function changeOf(plan: Plan, before: Permit, now: Permit): string | undefined {
  const name = itemName(plan, now.item).zh
  const [old, next] = [permitStatus(before), permitStatus(now)]
  if (old.status !== next.status) return `${name}：${next.status}`
  if (before.validUntil === now.validUntil) return undefined
  return `${name}：有效期${now.validUntil ? `至${chineseDate(now.validUntil)}` : '不再有截止日期'}`
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
    const why = body.type === 'licence_issued' ? '首次颁发' : changeWords[body.because]
    const what = changes.length > 0 ? `${why}。${changes.join('；')}` : why
    return { version: body.version, on: chineseDay(at), what }
  })
}
