import { recordOf } from './after/credit-record.ts'
import { handOverBy } from './after/hand-over.ts'
import { openings } from './after/verification.ts'
import type { Case } from './case.ts'
import { handInCorrection } from './correction.ts'
import type { EventBody } from './event.ts'
import { handIn } from './hand-in.ts'
import { earliestEnd, outcomeOf, permitsOf } from './licence.ts'
import { lettersOf } from './promises/letters.ts'
import type { Effect } from './rule.ts'
import type { Situation } from './situation.ts'

function reserved(situation: Situation): string {
  if (situation.number === null) throw new Error('a number must be reserved before this command is decided')
  return situation.number
}

export const submit: Effect<'submit'> = (situation, command) => {
  const handedIn = handIn(situation)
  if (!handedIn.ok) return []
  const { form, files, handling } = handedIn
  const { plan, case: theCase } = situation
  const letters = lettersOf({ plan, form, handling, applicant: theCase.applicant.name })
  return [
    {
      type: 'submitted',
      number: reserved(situation),
      form,
      files,
      committed: command.committed,
      handling,
      letters,
    },
  ]
}

export const withdraw: Effect<'withdraw'> = (_situation, { reason }) => [{ type: 'withdrawn', reason }]

export const refuseAcceptance: Effect<'refuse_acceptance'> = (_situation, { ground, reason }) => [
  { type: 'acceptance_refused', ground, reason },
]

export const requestCorrection: Effect<'request_correction'> = (_situation, { marks }) => [
  { type: 'correction_requested', marks },
]

export const answerCorrection: Effect<'answer_correction'> = (situation) => {
  const handedIn = handInCorrection(situation)
  return handedIn.ok ? [{ type: 'correction_answered', form: handedIn.form, files: handedIn.files }] : []
}

export const recordSurvey: Effect<'record_survey'> = (situation, command) => {
  const there = situation.surveyors.filter((surveyor) => command.surveyors.includes(surveyor.id))
  const checkpoints = new Set(situation.plan.survey?.checklist.map((checkpoint) => checkpoint.id))
  const findings = command.findings.filter((finding) => checkpoints.has(finding.checkpoint))
  return [
    { type: 'survey_recorded', surveyedOn: situation.today, surveyors: there, findings, note: command.note },
  ]
}

export const grant: Effect<'grant'> = ({ case: theCase }, { item, note, conditions }) => {
  const first = theCase.conditions.length + 1
  const set = conditions.map((condition, index) => ({ id: `c${first + index}`, ...condition }))
  return [{ type: 'part_granted', item, note, ...(set.length > 0 && { conditions: set }) }]
}

/** Every part that needs the refused one's result, directly or through others, and is not decided yet. */
function dependants(theCase: Case, refused: string): string[] {
  const lost = new Set([refused])
  for (let size = 0; size !== lost.size; ) {
    size = lost.size
    for (const part of theCase.parts) if (part.after.some((id) => lost.has(id))) lost.add(part.item)
  }
  return theCase.parts.filter((p) => p.item !== refused && lost.has(p.item) && !p.decision).map((p) => p.item)
}

/** A refusal also ends the parts that cannot exist without the refused one; the others go on (R-COM-9). */
export const refusePart: Effect<'refuse'> = (situation, { item, reasons, falsePapers }) => {
  const { case: theCase, plan, today } = situation
  return [
    { type: 'part_refused', item, reasons },
    ...dependants(theCase, item).map((id): EventBody => ({ type: 'part_lapsed', item: id, because: item })),
    ...(falsePapers
      ? [
          {
            type: 'credit_recorded' as const,
            record: recordOf(plan, item, 'false_papers', today),
          },
        ]
      : []),
  ]
}

/** The lead concludes; verifications of what was promised begin; what was granted goes on one licence, each permit with number and validity (R-COM-1). */
export const conclude: Effect<'conclude'> = (situation, { note }) => {
  const { case: theCase, plan, calendar, today } = situation
  const outcome = outcomeOf(theCase, plan)
  const concluded: EventBody = { type: 'concluded', outcome, note }
  if (outcome === 'refused') return [concluded]
  const number = reserved(situation)
  const permits = permitsOf(theCase, plan, number, today)
  const verifications = openings(theCase, plan, calendar, today)
  if (permits.length === 0) return [concluded, ...verifications]
  const by = handOverBy(theCase, plan, calendar, today)
  return [
    concluded,
    {
      type: 'licence_issued',
      number,
      version: 1,
      permits,
      validUntil: earliestEnd(permits),
      handOverBy: by,
    },
    ...verifications,
  ]
}
