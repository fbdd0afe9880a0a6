import { problem } from '../../problem.ts'
import { barFault } from '../after/credit-record.ts'
import type { Case } from '../case.ts'
import { missingFaults } from '../hand-in.ts'
import { ofPart, owner, type Rows } from '../rule.ts'

/** The items that were not looked at yet while a prerequisite is missing. */
function unseen(theCase: Case): string[] {
  const seen = new Set(theCase.preview.opinions.map((opinion) => opinion.item))
  return theCase.parts.map((part) => part.item).filter((item) => !seen.has(item))
}

export const previewRows: Rows<'record_preview' | 'complete_preview'> = {
  record_preview: {
    from: ['previewing'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: unseen,
    guard: (_situation, { ready, note }) => (!ready && note === '' ? problem('reasons-missing') : null),
    effect: (_situation, { item, ready, note }) => [{ type: 'preview_recorded', item, ready, note }],
    basis: ['R-TOL-7'],
  },
  complete_preview: {
    from: ['previewing'],
    by: ['applicant'],
    mine: owner,
    guard: (situation) => {
      const { case: theCase, plan, draft } = situation
      const barred = barFault(situation)
      if (barred) return barred
      const faults = missingFaults(plan, theCase.handling.preview, draft?.files ?? [])
      return faults.length > 0 ? problem('materials-missing', { faults }) : null
    },
    effect: ({ case: theCase, draft }) => {
      const { preview } = theCase.handling
      return [
        {
          type: 'preview_completed',
          files: draft?.files.filter((file) => preview.includes(file.material)) ?? [],
        },
      ]
    },
    basis: ['R-TOL-7'],
  },
}
