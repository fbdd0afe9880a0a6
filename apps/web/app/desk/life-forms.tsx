import { groundsOn } from '@xinban/core/case/life/grounds-on'
import { cancellationGrounds, factNames } from '@xinban/core/case/life/words'
import type { Text } from '@xinban/core/catalogue/schema'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { lifeForms } from '../messages/desk-life.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Day, Line, Lines, Pick, Told, YesNo } from './fields.tsx'
import { optionsOf } from './options.ts'

/** The chief suspends one permit, for a while or until it is lifted. */
export function SuspendForm(action: ActionProps) {
  const today = action.limits?.today
  return (
    <ActionForm action={action} look="danger">
      <Day name="from" label={lifeForms.from} min={today} value={today} />
      <Day name="until" label={lifeForms.until} hint={lifeForms.untilHint} min={today} required={false} />
      <Line name="basis" label={lifeForms.basis} hint={lifeForms.basisHint} maxLength={200} />
      <Lines name="reasons" label={lifeForms.suspendReasons} />
    </ActionForm>
  )
}

/** The chief lifts a suspension. */
export function LiftSuspensionForm(action: ActionProps) {
  const { language } = useLanguage()
  const { view, subject } = action
  const open = view.suspensions.find((one) => one.item === subject && one.endedOn === null)
  const say = (day: string) => formatDate(day, language)
  return (
    <ActionForm
      action={action}
      facts={open ? [lifeForms.suspended(say(open.from), open.until && say(open.until))] : []}
    >
      <Lines name="reasons" label={lifeForms.liftReasons} />
    </ActionForm>
  )
}

/** What the holder asks for, and why. */
function Asked({ view }: ActionProps) {
  const { t, language, colon } = useLanguage()
  const open = view.changes.find((one) => one.result === null)
  if (!open) return null
  const facts = Object.entries(open.facts) as [keyof typeof factNames, string][]
  return (
    <Told>
      {facts.map(([fact, value]) => (
        <p key={fact}>
          <span className="strong">{t(factNames[fact]) + colon}</span>
          {value}
        </p>
      ))}
      <p className="small">{open.reasons}</p>
      <p className="small">{t(lifeForms.decideBy(formatDate(open.due, language)))}</p>
    </Told>
  )
}

function ChangeDecision({ action, yes, no }: { action: ActionProps; yes: Text; no: Text }) {
  return (
    <ActionForm action={action}>
      <Asked {...action} />
      <YesNo name="granted" label={lifeForms.decision} yes={yes} no={no} />
      <Lines name="reasons" label={lifeForms.changeReasons} optional="sometimes" />
    </ActionForm>
  )
}

/** An approver agrees to a change for one permit, or refuses. */
export function DecideChangeForm(action: ActionProps) {
  return <ChangeDecision action={action} yes={lifeForms.agree} no={lifeForms.refuse} />
}

/** The lead grants a change for the face of the licence, or refuses. */
export function ConcludeChangeForm(action: ActionProps) {
  return <ChangeDecision action={action} yes={lifeForms.grant} no={lifeForms.refuse} />
}

/** The chief cancels one permit, on a ground that fits how it stands today. */
export function CancelForm(action: ActionProps) {
  const { view, limits, subject } = action
  const asked = view.cancellations.find((one) => one.item === subject && one.cancelledOn === null)
  const permit = view.licence?.permits.find(({ item }) => item === subject)
  if (!permit) return null
  const possible = limits ? groundsOn(permit, asked !== undefined, limits.today) : []
  const options = optionsOf(cancellationGrounds).filter(({ value }) => possible.some((one) => one === value))
  return (
    <ActionForm action={action} look="danger">
      {asked && (
        <Told>
          <AskedFor reasons={asked.requestReasons} on={asked.requestedOn ?? ''} />
        </Told>
      )}
      <Pick name="ground" label={lifeForms.ground} options={options} />
      <Lines name="reasons" label={lifeForms.cancelReasons} />
    </ActionForm>
  )
}

function AskedFor({ reasons, on }: { reasons: string; on: string }) {
  const { t, language } = useLanguage()
  return (
    <>
      <p>{t(lifeForms.askedOn(formatDate(on, language)))}</p>
      <p className="small">{reasons}</p>
    </>
  )
}
