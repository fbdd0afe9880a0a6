import type { CaseView } from '@xinban/core/case/case-view'
import { cancellationsAsked } from '@xinban/core/case/life/cancellation'
import { itemName } from '@xinban/core/case/names'
import { pauseNames } from '@xinban/core/case/time/pauses'
import type { Text } from '@xinban/core/catalogue/schema'
import { afterForms } from '../messages/desk-after.ts'
import { decideForms } from '../messages/desk-decide.ts'
import { timeForms } from '../messages/desk-time.ts'
import { type Limits, pauseOn } from './limits.ts'

/** Why a decision about a part has to wait for its hearing; as the core's `hearingFault`. */
function hearingWait(view: CaseView, today: string, item: string, say: (day: string) => string): Text[] {
  const hearing = view.hearings.find((one) => one.item === item)
  if (!hearing) return view.plan.law.items[item]?.hearing === 'required' ? [decideForms.hearingMissing] : []
  if (hearing.heldOn !== null) return []
  if (hearing.required || hearing.requestedOn !== null) return [decideForms.hearingOpen]
  return today <= hearing.requestBy ? [decideForms.hearingCanBeAsked(say(hearing.requestBy))] : []
}

/** The special procedure that is under way. */
export function pauseWaits(
  view: CaseView,
  limits: Limits,
  item: string,
  say: (day: string) => string,
): Text[] {
  const pause = pauseOn(view, limits, item)
  return pause ? [timeForms.running(pauseNames[pause.kind], say(pause.until))] : []
}

/** Why a part cannot be decided today, in words; empty where nothing of the clock stands in the way. */
export function decisionWaits(
  view: CaseView,
  limits: Limits | null,
  item: string,
  say: (day: string) => string,
): Text[] {
  if (!limits) return []
  const hearing = hearingWait(view, limits.today, item, say)
  if (hearing.length > 0) return hearing
  return pauseWaits(view, limits, item, say)
}

/** What granting waits for besides: the joint survey, and papers that a promise had replaced. */
export function grantWaits(view: CaseView, item: string): Text[] {
  const onCommitment = view.parts.find((part) => part.item === item)?.onCommitment ?? false
  const surveyed = (view.plan.survey?.items.includes(item) ?? false) && !onCommitment
  const owes = view.owed.some(
    (paper) =>
      paper.because === 'commitment_ended' && paper.items.includes(item) && paper.handedInOn === null,
  )
  return [
    ...(surveyed && !view.survey ? [decideForms.surveyMissing] : []),
    ...(owes ? [decideForms.papersOwed] : []),
  ]
}

/** True when the survey found a point of this item wanting: granting then takes written reasons. */
export function hasFailedPoint(view: CaseView, item: string): boolean {
  const mine = new Set(
    view.plan.survey?.checklist.flatMap((point) => (point.items.includes(item) ? [point.id] : [])),
  )
  return view.survey?.findings.some((finding) => !finding.passed && mine.has(finding.checkpoint)) ?? false
}

/** What is still open in a concluded case; nothing more: it can be closed. */
export function openAfter(view: CaseView): Text[] {
  const { open } = afterForms
  const verifying = view.verifications.filter((one) => one.result === null)
  const revoking = view.revocations.filter((one) => one.result === null)
  return [
    ...(view.deliveries.lines.some(({ state }) => state !== 'delivered') ? [open.hand_over] : []),
    ...view.openConditions.map(({ text }) => text),
    ...verifying.map(({ item }) => open.verify(itemName(view.plan, item))),
    ...revoking.map(({ item }) => open.revoke(itemName(view.plan, item))),
    ...(view.changes.some((one) => one.result === null) ? [open.change] : []),
    ...cancellationsAsked(view).map((item) => open.cancel(itemName(view.plan, item))),
  ]
}
