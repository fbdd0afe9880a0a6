import { visibleFields } from '../form/visible.ts'
import { type Fault, type Problem, problem } from '../problem.ts'
import { conditionFault } from './after/conditions.ts'
import { barFault } from './after/credit-record.ts'
import { type Case, needsSurvey, surveyedItems } from './case.ts'
import { handedInBy, handInCorrection } from './correction.ts'
import type { Mark } from './event.ts'
import { handIn } from './hand-in.ts'
import { outcomeOf } from './licence.ts'
import { handlingFaults } from './promises/handling.ts'
import { lettersOf } from './promises/letters.ts'
import { handlingNow } from './promises/owed.ts'
import type { Guard } from './rule.ts'
import type { Situation } from './situation.ts'
import { hearingFault } from './time/hearing.ts'
import { openPause } from './time/pause-days.ts'

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

/**
 * The wishes are possible for this applicant, the form is valid, every paper is there that may not be absent, the one
 * commitment and each letter are agreed to in the very text that is kept.
 */
export const submit: Guard<'submit'> = (situation, command) => {
  const { case: theCase, plan, credit, today, draft } = situation
  const barred = barFault(situation)
  if (barred) return barred
  if (draft) {
    const faults = handlingFaults({ plan, handling: draft.handling, credit, today })
    if (faults.length > 0) return problem('handling-refused', { faults })
  }
  const handedIn = handIn(situation)
  if (!handedIn.ok) return handedIn.problem
  if (!command.committed) return problem('commitment-missing')
  const letters = lettersOf({ plan, ...handedIn, applicant: theCase.applicant.name })
  const agreed = letters.every((letter) => command.letters.includes(letter.sha256))
  return agreed && letters.length === command.letters.length ? null : problem('letters-missing')
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
  const { case: theCase, plan, credit, today } = situation
  const barred = barFault(situation)
  if (barred) return barred
  // Whose record counts may have changed with the form; the wishes themselves stay as they were handed in.
  const faults = handlingFaults({ plan, handling: handlingNow(theCase), credit, today })
  if (faults.length > 0) return problem('handling-refused', { faults })
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

/** Nothing of the law's clock stands against a decision: no procedure under way, no hearing still to be held. */
function timeFault(situation: Situation, item: string): Problem | null {
  const hearing = hearingFault(situation, item)
  if (hearing) return hearing
  return openPause(situation.case, item, situation.today) ? problem('part-paused') : null
}

/** Checkpoints of this item that the survey found wanting. */
function failed({ case: theCase, plan }: Situation, item: string): boolean {
  const mine = new Set(plan.survey?.checklist.flatMap((c) => (c.items.includes(item) ? [c.id] : [])))
  return theCase.survey?.findings.some((finding) => !finding.passed && mine.has(finding.checkpoint)) ?? false
}

/** Papers that a part owes since its commitment ended: in ordinary handling it cannot be granted without them. */
function owesPapers(theCase: Case, item: string): boolean {
  return theCase.owed.some(
    (paper) =>
      paper.because === 'commitment_ended' && paper.items.includes(item) && paper.handedInOn === null,
  )
}

/** Granting waits for the joint survey and for what is owed; against a negative finding it takes a written reason. */
export const grant: Guard<'grant'> = (situation, command) => {
  const { case: theCase, plan } = situation
  const closed = timeFault(situation, command.item)
  if (closed) return closed
  if (surveyedItems(theCase, plan).includes(command.item) && !theCase.survey) return problem('survey-missing')
  if (owesPapers(theCase, command.item)) return problem('materials-missing')
  return failed(situation, command.item) && command.note === '' ? problem('reasons-missing') : null
}

/** A refusal carries reasons (R-DEC-4). */
export const refusePart: Guard<'refuse'> = (situation, command) =>
  timeFault(situation, command.item) ?? (command.reasons === '' ? problem('reasons-missing') : null)

/** No licence is issued while a condition of one of its permits stands open (R-TOL-3). */
export const conclude: Guard<'conclude'> = ({ case: theCase, plan }) =>
  outcomeOf(theCase, plan) === 'refused' ? null : conditionFault(theCase, plan, 'issue')
