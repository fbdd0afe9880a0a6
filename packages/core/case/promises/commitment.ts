import type { Plan } from '../../compose/plan.ts'
import { problem } from '../../problem.ts'
import { type Case, onCommitment, type Status, statusOf } from '../case.ts'
import type { EventBody } from '../event.ts'
import { ofPart, owner, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { askersOf, handlingNow, owedBack } from './owed.ts'

/** The parts that are on commitment and not decided yet: until then the promise can be taken back (R-CMT-2). */
export function openCommitments(theCase: Case): string[] {
  const open = theCase.parts.filter((part) => !part.decision)
  return open.filter((part) => onCommitment(theCase, part.item)).map((part) => part.item)
}

/** What is asked for after all; before acceptance it is told with the acceptance. */
function papersBack({ case: theCase, plan, calendar, today }: Situation, after: Case): EventBody[] {
  if (statusOf(theCase) !== 'accepted') return []
  const papers = owedBack(after, plan, calendar, today)
  return papers.length > 0 ? [{ type: 'papers_owed', papers }] : []
}

/** Back to ordinary handling: the ordinary limit begins today, and the papers are asked for after all. */
function end(
  situation: Situation,
  item: string,
  ground: Extract<EventBody, { type: 'commitment_ended' }>['ground'],
  reasons: string,
): EventBody[] {
  const { case: theCase, today: on } = situation
  const endedCommitments = [...theCase.endedCommitments, { item, on, ground, reasons }]
  return [
    { type: 'commitment_ended', item, ground, endedOn: on, reasons },
    ...papersBack(situation, { ...theCase, endedCommitments }),
  ]
}

/** Papers that a promise replaces and whose items are not decided yet. */
function openPromises(theCase: Case, plan: Plan): string[] {
  const open = new Set(theCase.parts.filter((part) => !part.decision).map((part) => part.item))
  return handlingNow(theCase).promised.filter((material) =>
    askersOf(plan, material).every((item) => open.has(item)),
  )
}

/** Until the decision; what was taken back before acceptance is told with it. */
const beforeDecision: readonly Status[] = ['previewing', 'submitted', 'correcting', 'accepted']

export const commitmentRows: Rows<'withdraw_commitment' | 'withdraw_promise' | 'end_commitment'> = {
  withdraw_commitment: {
    from: beforeDecision,
    by: ['applicant'],
    mine: owner,
    subjects: openCommitments,
    guard: () => null,
    effect: (situation, { item, note }) => end(situation, item, 'withdrawn', note),
    basis: ['R-CMT-2'],
  },
  withdraw_promise: {
    from: beforeDecision,
    by: ['applicant'],
    mine: owner,
    subjects: openPromises,
    guard: () => null,
    effect: (situation, { material, note }) => {
      const { case: theCase, today: endedOn } = situation
      const withdrawnPromises = [...theCase.withdrawnPromises, material]
      return [
        { type: 'promise_withdrawn', material, endedOn, note },
        ...papersBack(situation, { ...theCase, withdrawnPromises }),
      ]
    },
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
