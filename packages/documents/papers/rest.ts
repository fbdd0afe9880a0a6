import type { Case } from '@xinban/core/case/case'
import { paperNames } from '@xinban/core/case/names'
import type { Plan } from '@xinban/core/compose/plan'
import { itemNames } from './items.ts'

/** What became of parts that ended without a decision about them, one sentence each. */
export function endedSentences(theCase: Case, plan: Plan): string[] {
  const nameOf = (id: string) => itemNames(plan, [id]) || id
  return theCase.parts
    .filter((part) => part.decision === 'lapsed')
    .map((part) =>
      part.missing
        ? `视为撤回：${nameOf(part.item)}，因${paperNames(plan, part.missing).zh}到期没有补齐。`
        : `终止办理：${nameOf(part.item)}，因其须以“${nameOf(part.reasons)}”获准为前提。`,
    )
}

/** What became of the items that were not granted. */
export function restOf(theCase: Case, plan: Plan): string[] {
  const refused = theCase.parts.filter((part) => part.decision === 'refused').map((part) => part.item)
  const about = `不予许可：${itemNames(plan, refused)}，另作不予许可决定，理由和救济途径见该决定书。`
  return [...(refused.length > 0 ? [about] : []), ...endedSentences(theCase, plan)]
}
