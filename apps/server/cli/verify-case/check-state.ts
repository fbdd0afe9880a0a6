import { type Case, caseDefaults, toldDue } from '@xinban/core/case/case'
import { canonicalJson } from '@xinban/core/case/chain'
import type { CaseEvent } from '@xinban/core/case/event'
import { evolve } from '@xinban/core/case/evolve'
import { letterHash, letterText } from '@xinban/core/case/promises/letters'
import type { Plan } from '@xinban/core/compose/plan'
import type { Manifest } from '../../archive/manifest.ts'
import { BadFile } from '../verify-clock/shape.ts'
import { type Check, checked, note } from './check.ts'
import { sha256 } from './check-manifest.ts'
import { jsonOf, textOf } from './parse.ts'
import type { Files } from './read-zip.ts'

/** The state that the steps lead to. */
export function replayed(caseId: string, events: readonly CaseEvent[]): Case {
  const last = events.reduce<Case | null>((state, event) => evolve(caseId, state, event), null)
  if (!last) throw new BadFile('没有任何步骤 · there are no steps')
  return { ...last, due: toldDue(last) }
}

function members(files: Files, name: string): Readonly<Record<string, unknown>> {
  const value = jsonOf(files, name)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadFile(`${name} 不是对象 · is no object`)
  return value as Readonly<Record<string, unknown>>
}

/** `case.json` and the manifest say what the steps add up to. */
export function checkState(files: Files, manifest: Manifest, replay: Case): Check {
  const told: Readonly<Record<string, unknown>> = { ...caseDefaults, ...members(files, 'case.json') }
  const expected: Readonly<Record<string, unknown>> = { ...replay }
  const names = [...new Set([...Object.keys(told), ...Object.keys(expected)])].sort()
  const faults = names
    .filter((name) => canonicalJson(told[name] ?? null) !== canonicalJson(expected[name] ?? null))
    .map((name) => note(`case.json 的 ${name} 与历史推出的不符`, 'is not what the steps lead to'))
  for (const name of ['number', 'service', 'edition', 'version'] as const)
    if (manifest[name] !== replay[name])
      faults.push(note(`清单的 ${name} 与历史不符`, 'is not that of the history'))
  return checked(note('办件状态', 'state'), {
    faults,
    said: [note('由历史逐步重算，完全相同', 'recomputed from the steps: the same')],
  })
}

/** The plan is the one that was pinned. */
export function checkPlan(files: Files, manifest: Manifest): Check {
  const text = textOf(files, 'plan.json')
  const plan = members(files, 'plan.json') as unknown as Plan
  const faults = []
  if (sha256(text) !== manifest.plan) faults.push(note('plan.json 与清单的 plan 不符', 'has another hash'))
  if (plan.edition !== manifest.edition || plan.service?.id !== manifest.service)
    faults.push(note('plan.json 属于别的服务或版本', 'is of another service or edition'))
  return checked(note('方案', 'plan'), { faults, said: [note(manifest.plan, '')] })
}

/** The letters are the very texts that were agreed to. */
export function checkLetters(files: Files, { letters }: Case): Check {
  const there = [...files.keys()].filter((name) => name.startsWith('letters/'))
  const faults = letters.flatMap((letter, index) => {
    const name = `letters/${index + 1}.json`
    if (!files.has(name)) return [note(`缺少 ${name}`, 'is missing')]
    const text = textOf(files, name)
    const same = text === letterText(letter) && letterHash(letter) === letter.sha256
    return same ? [] : [note(`${name} 不是同意的原文`, 'is not the text that was agreed to')]
  })
  if (there.length > letters.length)
    faults.push(note('多出告知书', 'there are more letters than were signed'))
  return checked(note('告知书、承诺书', 'letters'), {
    faults,
    said: [note(`${letters.length} 份`, `${letters.length} of them`)],
  })
}
