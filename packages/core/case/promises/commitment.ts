import { addWorkdays } from '../../clock/calendar.ts'
import { problem } from '../../problem.ts'
import { type Case, onCommitment } from '../case.ts'
import type { EventBody } from '../event.ts'
import { ofPart, owner, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import type { OwedPaper } from './events.ts'
import { replacedPapers } from './handling.ts'
import { askersOf } from './owed.ts'

/** The parts that are on commitment and not decided yet: until then the promise can be taken back (R-CMT-2). */
export function openCommitments(theCase: Case): string[] {
  const open = theCase.parts.filter((part) => !part.decision)
  return open.filter((part) => onCommitment(theCase, part.item)).map((part) => part.item)
}

/** The papers that the promise had replaced: in ordinary handling they are owed. */
function papersBack({ case: theCase, plan, calendar, today }: Situation, item: string): OwedPaper[] {
  const ended = theCase.endedCommitments.map((one) => one.item)
  const left = (gone: readonly string[]) => ({
    ...theCase.handling,
    commitments: theCase.handling.commitments.filter((one) => !gone.includes(one)),
  })
  const before = replacedPapers(plan, left(ended))
  const after = replacedPapers(plan, left([...ended, item]))
  const there = new Set([...theCase.files, ...theCase.owed].map((one) => one.material))
  const due = addWorkdays(calendar, today, plan.law.tolerance.atMost).date
  return [...before]
    .filter((id) => !after.has(id) && !there.has(id))
    .map((material) => ({ material, items: askersOf(plan, material), due, because: 'commitment_ended' }))
}

/** Back to ordinary handling: the ordinary limit begins today, and the papers are asked for after all. */
function end(
  situation: Situation,
  item: string,
  ground: Extract<EventBody, { type: 'commitment_ended' }>['ground'],
  reasons: string,
): EventBody[] {
  const papers = papersBack(situation, item)
  return [
    { type: 'commitment_ended', item, ground, endedOn: situation.today, reasons },
    ...(papers.length > 0 ? [{ type: 'papers_owed' as const, papers }] : []),
  ]
}

export const commitmentRows: Rows<'withdraw_commitment' | 'end_commitment'> = {
  withdraw_commitment: {
    from: ['submitted', 'accepted'],
    by: ['applicant'],
    mine: owner,
    subjects: openCommitments,
    guard: () => null,
    effect: (situation, { item, note }) => end(situation, item, 'withdrawn', note),
    basis: ['R-CMT-2'],
  },
  end_commitment: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: openCommitments,
    guard: (_situation, { reasons }) => (reasons === '' ? problem('reasons-missing') : null),
    effect: (situation, { item, ground, reasons }) => end(situation, item, ground, reasons),
    basis: ['R-CMT-4', 'R-COM-6'],
  },
}
