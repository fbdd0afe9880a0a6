import { visibleFields } from '../form/visible.ts'
import { type Fault, type Problem, problem } from '../problem.ts'
import { needsSurvey, partStatus } from './case.ts'
import type { Command, CommandType } from './command.ts'
import { handedInBy, handInCorrection } from './correction.ts'
import type { Mark } from './event.ts'
import { handIn } from './hand-in.ts'
import type { Situation } from './situation.ts'

type Of<T extends CommandType> = Extract<Command, { type: T }>
type Guard<T extends CommandType> = (situation: Situation, command: Of<T>) => Problem | null

const faultTexts = {
  unknown: { zh: '没有这一项，或现在不能选它', en: 'There is no such entry, or not now' },
  twice: { zh: '同一项列了两次', en: 'The same entry is listed twice' },
} as const

/** Entries that are not known, or that stand twice. */
function entryFaults(ids: readonly string[], known: ReadonlySet<string>): Fault[] {
  return ids.flatMap((at, index): Fault[] => {
    const code = !known.has(at) ? 'unknown' : ids.indexOf(at) < index ? 'twice' : null
    return code ? [{ at, code, message: faultTexts[code] }] : []
  })
}

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
  const marked = (kind: Mark['kind']) =>
    command.marks.filter((mark) => mark.kind === kind).map((mark) => mark.id)
  const papers = plan.materials.filter((material) => handedInBy.includes(material.provider))
  const faults = [
    ...entryFaults(marked('field'), visibleFields(plan.form, plan.answers, theCase.form)),
    ...entryFaults(marked('material'), new Set(papers.map((material) => material.id))),
  ]
  return faults.length > 0 ? problem('marks-missing', { faults }) : null
}

/** The corrected application is valid as a whole. */
export const answerCorrection: Guard<'answer_correction'> = (situation) => {
  const handedIn = handInCorrection(situation)
  return handedIn.ok ? null : handedIn.problem
}

/** Two surveyors or more, the recorder among them, and a finding at every checkpoint (R-EXA-2). */
export const recordSurvey: Guard<'record_survey'> = ({ case: theCase, plan, person, surveyors }, command) => {
  if (!plan.survey || !needsSurvey(theCase, plan)) return problem('command-not-allowed')
  const strangers = entryFaults(command.surveyors, new Set(surveyors.map((surveyor) => surveyor.id)))
  if (strangers.length > 0) return problem('one-surveyor', { faults: strangers })
  const { surveyors: there } = command
  if (there.length < plan.survey.surveyors || !there.includes(person.id)) return problem('one-surveyor')
  const checkpoints = new Set(plan.survey.checklist.map((checkpoint) => checkpoint.id))
  const strange = entryFaults(
    command.findings.map((finding) => finding.checkpoint),
    checkpoints,
  )
  if (strange.length > 0) return problem('findings-incomplete', { faults: strange })
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
  return partStatus(theCase, part) === 'waiting' ? problem('part-waiting') : null
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
