import { hasRole } from '../../access/person.ts'
import { addSpan, addWorkdays, type Calendar } from '../../clock/calendar.ts'
import type { Plan } from '../../compose/plan.ts'
import { type Fault, type Problem, problem } from '../../problem.ts'
import { type Case, onCommitment } from '../case.ts'
import type { EventBody, Finding } from '../event.ts'
import { askersOf, handlingNow } from '../promises/owed.ts'
import type { Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import type { Verification } from './state.ts'

/** The open verification of an item; undefined where there is none. */
export function verificationOf(theCase: Case, item: string): Verification | undefined {
  return theCase.verifications.find((one) => one.item === item && one.result === null)
}

/** Whether something about a part was promised instead of examined or proven: the part itself, or one of its papers. */
function rests(theCase: Case, plan: Plan, item: string): boolean {
  if (onCommitment(theCase, item)) return true
  return handlingNow(theCase).promised.some((material) => askersOf(plan, material).includes(item))
}

/** The verifications that begin with the conclusion: one for each part that was granted on a promise (批后监管). */
export function openings(theCase: Case, plan: Plan, calendar: Calendar, today: string): EventBody[] {
  const granted = theCase.parts.filter((part) => part.decision === 'granted')
  return granted
    .filter((part) => rests(theCase, plan, part.item))
    .flatMap((part): EventBody[] => {
      const item = plan.items.find((one) => one.id === part.item)
      const law = plan.law.items[part.item]
      if (!item || !law) return []
      const due = addSpan(calendar, today, law.commitment.verifyWithin).date
      const authority = (item.supervisor ?? item.authority).id
      return [{ type: 'verification_opened', item: part.item, authority, due }]
    })
}

function checkpointFaults(plan: Plan, item: string, findings: readonly Finding[]): Fault[] {
  const found = new Map(findings.map((finding) => [finding.checkpoint, finding]))
  const checklist = plan.law.items[item]?.commitment.checklist ?? []
  return checklist.flatMap(({ id }): Fault[] => {
    const finding = found.get(id)
    if (finding && (finding.passed || finding.note !== '')) return []
    const message = finding
      ? { zh: '不符合的，请写明情况', en: 'Say what is not in order' }
      : { zh: '请记录核查结果', en: 'Record what was found' }
    return [{ at: id, code: finding ? 'note' : 'missing', message }]
  })
}

/** The time that was given for putting right is the holder's: before its end nothing is found broken (R-CMT-3). */
function stillOpen({ correctBy }: Verification, today: string): Problem | null {
  if (correctBy === null || today > correctBy) return null
  const detail = {
    zh: `限期整改到 ${correctBy} 为止`,
    en: `There is time to put it right until ${correctBy}`,
  }
  return problem('too-early', { detail })
}

/** The result has to follow from the findings, and an order to put right has a day within the district's limit. */
function resultFault(
  situation: Situation,
  verification: Verification,
  command: { result: string; correctBy: string | null; note: string; findings: readonly Finding[] },
): Problem | null {
  const { plan, calendar, today } = situation
  const wrong = command.findings.some((finding) => !finding.passed)
  if (command.result === 'kept') return wrong ? problem('verification-result') : null
  if (command.note === '') return problem('reasons-missing')
  if (command.result === 'failed') return stillOpen(verification, today)
  if (verification.correctBy !== null) return problem('verification-corrected')
  const last = addWorkdays(calendar, today, plan.law.supervision.correctWithin).date
  const { correctBy } = command
  return correctBy === null || correctBy <= today || correctBy > last ? problem('verification-days') : null
}

export const verificationRows: Rows<'record_verification'> = {
  record_verification: {
    from: ['concluded'],
    by: ['supervisor'],
    mine: (theCase, _plan, person, item) =>
      theCase.verifications.some(
        (one) => (item === null || one.item === item) && hasRole(person, 'supervisor', one.authority),
      ),
    subjects: (theCase) => theCase.verifications.filter((one) => one.result === null).map((one) => one.item),
    guard: (situation, command) => {
      const { case: theCase, plan, person, surveyors } = situation
      const verification = verificationOf(theCase, command.item)
      if (!verification) return problem('command-not-allowed')
      const there = new Set(command.verifiers.filter((id) => surveyors.some((one) => one.id === id)))
      if (there.size < 2 || !there.has(person.id)) return problem('one-surveyor')
      const faults = checkpointFaults(plan, command.item, command.findings)
      if (faults.length > 0) return problem('findings-incomplete', { faults })
      return resultFault(situation, verification, command)
    },
    effect: ({ today, surveyors }, { item, result, correctBy, verifiers, findings, note }) => {
      const there = surveyors.filter((one) => verifiers.includes(one.id))
      const by = result === 'correct' ? correctBy : null
      return [
        {
          type: 'verification_recorded',
          item,
          on: today,
          result,
          correctBy: by,
          verifiers: there,
          findings,
          note,
        },
      ]
    },
    basis: ['R-CMT-3', 'R-SUP-1', 'R-EXA-2'],
  },
}
