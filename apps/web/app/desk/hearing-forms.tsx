import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { timeForms } from '../messages/desk-time.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Day, Line, Lines, Person } from './fields.tsx'
import { daysOn, hearingDays } from './limits.ts'
import { pauseWaits } from './waits.ts'

function useDays() {
  const { language } = useLanguage()
  return (day: string) => formatDate(day, language)
}

function hearingOf({ view, subject }: ActionProps) {
  return view.hearings.find(({ item }) => item === subject)
}

/** An approver tells of the right to a hearing, or orders the one that a law asks for. */
export function OfferHearingForm(action: ActionProps) {
  const say = useDays()
  const { view, limits, subject } = action
  if (!limits) return null
  const { hearing, items } = view.plan.law
  const fact =
    items[subject]?.hearing === 'required'
      ? timeForms.offerOrdered(say(daysOn(limits, hearing.holdWithin)))
      : timeForms.offerOnRequest(say(daysOn(limits, hearing.requestWithin)))
  return (
    <ActionForm action={action} facts={[fact]} waits={pauseWaits(view, limits, subject, say)}>
      <Lines name="reasons" label={timeForms.offerReasons} />
    </ActionForm>
  )
}

/** The window enters the request of an interested party. */
export function RequestHearingForm(action: ActionProps) {
  const say = useDays()
  const { view, limits } = action
  const by = hearingOf(action)?.requestBy
  if (!limits || !by) return null
  return (
    <ActionForm
      action={action}
      facts={[
        timeForms.requestUntil(say(by)),
        timeForms.holdBy(say(daysOn(limits, view.plan.law.hearing.holdWithin))),
      ]}
      waits={limits.today > by ? [timeForms.requestPassed(say(by))] : []}
    >
      <Lines name="note" label={timeForms.requestNote} optional />
    </ActionForm>
  )
}

/** An approver tells where and when it is held, and who presides. */
export function AnnounceHearingForm(action: ActionProps) {
  const say = useDays()
  const { view, limits, people } = action
  const hearing = hearingOf(action)
  if (!limits || !hearing) return null
  const { first, last } = hearingDays(view, limits, hearing)
  return (
    <ActionForm action={action}>
      <Day
        name="date"
        label={timeForms.hearingDate}
        hint={timeForms.hearingBetween(say(first), say(last))}
        min={first}
        max={last}
      />
      <Line name="place" label={timeForms.place} maxLength={200} />
      <Person
        name="host"
        label={timeForms.host}
        hint={timeForms.hostHint}
        people={people.hosts.filter(({ id }) => id !== people.me)}
      />
    </ActionForm>
  )
}

/** An approver enters the record: the decision rests on it. */
export function RecordHearingForm(action: ActionProps) {
  const say = useDays()
  const on = hearingOf(action)?.announced?.date
  const early = action.limits && on && action.limits.today < on
  return (
    <ActionForm action={action} waits={early ? [timeForms.notYetHeld(say(on))] : []}>
      <Lines name="participants" label={timeForms.participants} maxLength={1000} />
      <Lines name="record" label={timeForms.record} hint={timeForms.recordHint} />
    </ActionForm>
  )
}
