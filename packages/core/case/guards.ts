import { type Fault, type Problem, problem } from '../problem.ts'
import { partStatus } from './case.ts'
import type { Command, CommandType } from './command.ts'
import { handIn, handInCorrection } from './hand-in.ts'
import type { Situation } from './situation.ts'

type Of<T extends CommandType> = Extract<Command, { type: T }>
type Guard<T extends CommandType> = (situation: Situation, command: Of<T>) => Problem | null

/** Nothing more is asked than state and role. */
export function none(): null {
  return null
}

/** The whole form is valid, every paper is there, the one commitment is agreed to. */
export const submit: Guard<'submit'> = (situation, command) => {
  const handedIn = handIn(situation)
  if (!handedIn.ok) return handedIn.problem
  return !command.committed ? problem('commitment-missing') : null
}

/** A refusal of acceptance is in writing, with reasons (R-ACC-1). */
export const refuseAcceptance: Guard<'refuse_acceptance'> = (_situation, command) =>
  command.reason === '' ? problem('reasons-missing') : null

/** Corrections are asked for once, all of them together, each marked (R-ACC-1, R-ACC-3). */
export const requestCorrection: Guard<'request_correction'> = ({ case: theCase, plan }, command) => {
  if (theCase.correction) return problem('second-correction')
  if (command.marks.length === 0) return problem('marks-missing')
  const fields = new Set(plan.form.sections.flatMap((section) => section.fields.map((field) => field.id)))
  const materials = new Set(plan.materials.filter((m) => m.provider !== 'form').map((m) => m.id))
  const unknown = command.marks.filter((mark) => !(mark.kind === 'field' ? fields : materials).has(mark.id))
  if (unknown.length === 0) return null
  return problem('marks-missing', {
    faults: unknown.map((mark) => ({
      at: mark.id,
      code: 'unknown',
      message: { zh: '申请中没有这一项', en: 'The application has no such field or paper' },
    })),
  })
}

/** The corrected application is valid as a whole. */
export const answerCorrection: Guard<'answer_correction'> = (situation) => {
  const handedIn = handInCorrection(situation)
  return handedIn.ok ? null : handedIn.problem
}

/** Two surveyors or more, the recorder among them, and a finding at every checkpoint (R-EXA-2). */
export const recordSurvey: Guard<'record_survey'> = ({ case: theCase, plan, person, surveyors }, command) => {
  if (theCase.survey || !plan.survey) return problem('command-not-allowed')
  const known = new Set(surveyors.map((surveyor) => surveyor.id))
  const there = new Set(command.surveyors.filter((id) => known.has(id)))
  if (there.size < plan.survey.surveyors || !there.has(person.id)) return problem('one-surveyor')
  const found = new Map(command.findings.map((finding) => [finding.checkpoint, finding]))
  const faults = plan.survey.checklist.flatMap((checkpoint): Fault[] => {
    const finding = found.get(checkpoint.id)
    if (finding && (finding.passed || finding.note !== '')) return []
    const message = finding
      ? { zh: '不符合的，请写明情况', en: 'Say what is not in order' }
      : { zh: '请记录勘验结果', en: 'Record what was found' }
    return [{ at: checkpoint.id, code: finding ? 'note' : 'missing', message }]
  })
  return faults.length > 0 ? problem('findings-incomplete', { faults }) : null
}

/** The part is open, is not decided yet, and what it needs from others is there. */
function decidable({ case: theCase }: Situation, item: string): Problem | null {
  const part = theCase.parts.find((p) => p.item === item)
  if (!part) return problem('not-found')
  if (part.decision) return problem('command-not-allowed')
  return partStatus(theCase, part) === 'waiting'
    ? problem('part-waiting', { allowed: [...part.after] })
    : null
}

/** Checkpoints of this item that the survey found wanting. */
function failed({ case: theCase, plan }: Situation, item: string): boolean {
  const mine = new Set(plan.survey?.checklist.flatMap((c) => (c.items.includes(item) ? [c.id] : [])))
  return theCase.survey?.findings.some((finding) => !finding.passed && mine.has(finding.checkpoint)) ?? false
}

/** Granting waits for the joint survey; against a negative finding it takes a written reason. */
export const grant: Guard<'grant'> = (situation, command) => {
  const closed = decidable(situation, command.item)
  if (closed) return closed
  if (situation.plan.survey?.items.includes(command.item) && !situation.case.survey)
    return problem('survey-missing')
  return failed(situation, command.item) && command.note === '' ? problem('reasons-missing') : null
}

/** A refusal carries reasons (R-DEC-4). */
export const refusePart: Guard<'refuse'> = (situation, command) =>
  decidable(situation, command.item) ?? (command.reasons === '' ? problem('reasons-missing') : null)
