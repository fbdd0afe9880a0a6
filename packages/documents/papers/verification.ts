import type { Verification, VerificationRecord } from '@xinban/core/case/after/state'
import type { PlanAuthority, PlanItem } from '@xinban/core/compose/plan'
import type { PaperSource } from '../sheet.ts'
import { NOTHING } from '../words.ts'
import { due } from './due.ts'
import { authorityOf, itemOf } from './items.ts'

/** One look of the supervisor with all that it is about. */
export interface Look {
  readonly verification: Verification
  readonly record: VerificationRecord
  readonly item: PlanItem
  readonly authority: PlanAuthority
  readonly permit: string
  readonly verifiers: string
  /** What was looked at, in the order of the checklist. */
  readonly findings: readonly { readonly text: string; readonly passed: boolean; readonly note: string }[]
}

/** The first or second look of the n-th verification; after the second there is a result. */
export function lookOf({ case: theCase, plan }: PaperSource, n: number, look: 1 | 2): Look {
  const verification = due(theCase.verifications[n - 1] ?? null, `verification ${n}`)
  const record = due(verification.records[look - 1] ?? null, `look ${look} of verification ${n}`)
  const checklist = plan.law.items[verification.item]?.commitment.checklist ?? []
  const texts = new Map(checklist.map(({ id, text }) => [id, text.zh]))
  const permit = theCase.licence?.permits.find((one) => one.item === verification.item)
  return {
    verification,
    record,
    item: itemOf(plan, verification.item),
    authority: authorityOf(plan, verification.authority),
    permit: permit?.number ?? NOTHING,
    verifiers: record.verifiers.map((one) => one.name).join('、'),
    findings: record.findings.map(({ checkpoint, passed, note }) => ({
      text: texts.get(checkpoint) ?? checkpoint,
      passed,
      note,
    })),
  }
}
