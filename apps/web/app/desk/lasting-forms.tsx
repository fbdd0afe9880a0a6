import { creditGrounds } from '@xinban/core/case/credit'
import { addMonths } from '@xinban/core/clock/local-date'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { afterForms } from '../messages/desk-after.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Lines, YesNo } from './fields.tsx'

/** The chief repairs a credit record, once its first months are over. */
export function RepairCreditForm(action: ActionProps) {
  const { language } = useLanguage()
  const say = (day: string) => formatDate(day, language)
  const { view, limits, subject } = action
  const record = view.credit.find(({ key }) => key === subject)
  if (!record) return null
  const from = addMonths(record.from, view.plan.law.supervision.repairAfterMonths)
  const early = limits && limits.today < from
  return (
    <ActionForm
      action={action}
      facts={[afterForms.creditTerm(creditGrounds[record.ground], say(record.from), say(record.until))]}
      waits={early ? [afterForms.repairFrom(say(from))] : []}
    >
      <Lines name="reasons" label={afterForms.repairReasons} />
    </ActionForm>
  )
}

/** An approver decides on a renewal before silence does. */
export function DecideRenewalForm(action: ActionProps) {
  const { language } = useLanguage()
  const { view, limits, subject } = action
  const until = view.licence?.permits.find(({ item }) => item === subject)?.validUntil
  const passed = limits && until && limits.today > until
  return (
    <ActionForm
      action={action}
      facts={[
        ...(until ? [afterForms.validUntil(formatDate(until, language))] : []),
        ...(passed ? [afterForms.renewalPassed] : []),
      ]}
    >
      <YesNo
        name="granted"
        label={afterForms.decision}
        yes={afterForms.renewGrant}
        no={afterForms.renewRefuse}
      />
      <Lines name="reasons" label={afterForms.renewReasons} optional="sometimes" />
    </ActionForm>
  )
}
