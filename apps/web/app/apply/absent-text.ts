import type { Handling } from '@xinban/core/case/promises/events'
import type { Text } from '@xinban/core/catalogue/schema'
import type { CasePlan } from '@xinban/core/compose/plan'
import { apply } from '../messages/apply.ts'
import { handling as texts } from '../messages/handling.ts'
import { wayOf } from './handling.ts'

/** What is said of a paper that has no file: still missing, to follow, replaced by a promise. */
export function absentText(plan: CasePlan, handling: Handling, paper: string): Text {
  const way = wayOf(plan, handling, paper)
  return way === 'now' ? apply.missing : texts.chosen[way]
}
