import { revocationGrounds } from '@xinban/core/case/after/words'
import type { Text } from '@xinban/core/catalogue/schema'
import { addYears } from '@xinban/core/clock/local-date'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { afterForms } from '../messages/desk-after.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Lines, OneOf, Told } from './fields.tsx'
import { daysOn } from './limits.ts'
import { optionsOf } from './options.ts'

/** The chief tells the holder what is intended, and hears them. */
export function NotifyRevocationForm(action: ActionProps) {
  const { language } = useLanguage()
  const { view, limits, subject } = action
  const found = view.verifications.some((one) => one.item === subject && one.result === 'failed')
  const { false_commitment: _, not_corrected, ...other } = revocationGrounds
  const ordered = view.verifications.some((one) => one.item === subject && one.correctBy !== null)
  const grounds = found
    ? { false_commitment: revocationGrounds.false_commitment, ...(ordered && { not_corrected }), ...other }
    : other
  const by = limits && formatDate(daysOn(limits, view.plan.law.supervision.defendWithin), language)
  return (
    <ActionForm action={action} look="danger" facts={by ? [afterForms.defendBy(by)] : []}>
      <OneOf
        name="ground"
        label={afterForms.ground}
        hint={found ? undefined : afterForms.groundHint}
        options={optionsOf(grounds)}
      />
      <Lines name="reasons" label={afterForms.revocationReasons} />
    </ActionForm>
  )
}

function openRevocation({ view, subject }: ActionProps) {
  return view.revocations.find((one) => one.item === subject && one.result === null)
}

/** What was told, and what the holder said to it. */
function Heard(action: ActionProps) {
  const { t, language, colon } = useLanguage()
  const open = openRevocation(action)
  if (!open) return null
  const say = (day: string) => formatDate(day, language)
  return (
    <Told>
      <p>{t(afterForms.notified(revocationGrounds[open.ground], say(open.notifiedOn)))}</p>
      <p className="small">{open.reasons}</p>
      {open.defence ? (
        <p>
          <span className="strong">{t(afterForms.defence) + colon}</span>
          {open.defence.text}
        </p>
      ) : (
        <p>{t(afterForms.noDefence(say(open.defendBy)))}</p>
      )}
    </Told>
  )
}

/** What revoking brings with it besides: the record, and the bar where the law sets one. */
function consequences(
  { view, limits, subject }: ActionProps,
  ground: string,
  say: (day: string) => string,
): Text[] {
  const { supervision, items } = view.plan.law
  if (ground === 'unlawful') return []
  const barred = items[subject]?.areas.some((area) => supervision.barredAreas.includes(area)) ?? false
  return [
    afterForms.recorded(supervision.creditMonths),
    ...(ground === 'fraud' && barred && limits
      ? [afterForms.barred(say(addYears(limits.today, supervision.barYears.fraud)))]
      : []),
  ]
}

/** The chief revokes one permit. */
export function RevokeForm(action: ActionProps) {
  const { language } = useLanguage()
  const say = (day: string) => formatDate(day, language)
  const open = openRevocation(action)
  if (!open) return null
  const early = open.defence === null && action.limits && action.limits.today <= open.defendBy
  return (
    <ActionForm
      action={action}
      look="danger"
      waits={early ? [afterForms.defenceOpen(say(open.defendBy))] : []}
      facts={consequences(action, open.ground, say)}
    >
      <Heard {...action} />
      <Lines name="reasons" label={afterForms.revokeReasons} />
    </ActionForm>
  )
}

/** The chief lets the permit stand. */
export function DropRevocationForm(action: ActionProps) {
  return (
    <ActionForm action={action}>
      <Heard {...action} />
      <Lines name="reasons" label={afterForms.dropReasons} />
    </ActionForm>
  )
}
