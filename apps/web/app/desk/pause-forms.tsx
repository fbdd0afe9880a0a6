import { pauseNames } from '@xinban/core/case/time/pauses'
import { pauseKinds } from '@xinban/core/compose/plan-law'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { timeForms } from '../messages/desk-time.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Day, Lines, Pick } from './fields.tsx'
import { legalDue, pauseDaysLeft, tomorrow } from './limits.ts'
import { pauseWaits } from './waits.ts'

/** A hearing has steps of its own. */
const kinds = pauseKinds.filter((kind) => kind !== 'hearing')

/** An approver tells of a special procedure: its kind, its days, its reasons. */
export function StartPauseForm(action: ActionProps) {
  const { view, limits, subject } = action
  const { language } = useLanguage()
  const say = (day: string) => formatDate(day, language)
  if (!limits) return null
  const left = kinds.map((kind) => ({ kind, days: pauseDaysLeft(view, limits, subject, kind) }))
  const due = legalDue(limits, subject)
  const first = tomorrow(limits)
  return (
    <ActionForm
      action={action}
      facts={[timeForms.told]}
      waits={[
        ...pauseWaits(view, limits, subject, say),
        ...(due && limits.today > due ? [timeForms.limitPassed(say(due))] : []),
        ...(left.every(({ days }) => days <= 0) ? [timeForms.noDaysLeft] : []),
      ]}
    >
      <Pick
        name="kind"
        label={timeForms.kind}
        options={left
          .filter(({ days }) => days > 0)
          .map(({ kind, days }) => ({ value: kind, label: timeForms.daysLeft(pauseNames[kind], days) }))}
      />
      <Day
        name="from"
        label={timeForms.from}
        hint={timeForms.fromHint(say(first))}
        min={first}
        value={first}
      />
      <Day name="until" label={timeForms.until} hint={timeForms.untilHint} min={first} />
      <Lines name="reasons" label={timeForms.pauseReasons} />
    </ActionForm>
  )
}

/** An approver ends it before its told end. */
export function EndPauseForm(action: ActionProps) {
  const { view, limits, subject } = action
  const { language } = useLanguage()
  const facts = limits ? pauseWaits(view, limits, subject, (day) => formatDate(day, language)) : []
  return (
    <ActionForm action={action} facts={facts}>
      <Lines name="note" label={timeForms.endNote} optional />
    </ActionForm>
  )
}
