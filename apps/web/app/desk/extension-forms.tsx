import type { Text } from '@xinban/core/catalogue/schema'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { timeForms } from '../messages/desk-time.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Days, Lines, YesNo } from './fields.tsx'
import { extendedDue, legalDue } from './limits.ts'

/** The limit as it is and as it would be, and why it cannot be extended any more. */
function useLimit({ limits }: ActionProps, item: string | null, days: number) {
  const { language } = useLanguage()
  const due = limits && legalDue(limits, item)
  const then = limits && extendedDue(limits, item, days)
  if (!limits || !due || !then) return { facts: [], waits: [] }
  const say = (day: string) => formatDate(day, language)
  const facts: Text[] = [timeForms.dayNow(say(due)), timeForms.dayThen(days, say(then))]
  return { facts, waits: limits.today > due ? [timeForms.limitPassed(say(due))] : [] }
}

/** Where the parts end before joint handling has to, extending it would move nothing. */
function useNeedless({ limits }: ActionProps): Text[] {
  const { language } = useLanguage()
  if (!limits) return []
  const { legal, joint } = limits.clock.whole
  const day = (date: string) => formatDate(date, language)
  return legal.due < joint.date ? [timeForms.needless(day(legal.due), day(joint.date))] : []
}

function AskForm({
  action,
  item,
  atMost,
  waits = [],
}: {
  action: ActionProps
  item: string | null
  atMost: number
  waits?: readonly Text[]
}) {
  const limit = useLimit(action, item, atMost)
  return (
    <ActionForm action={action} facts={limit.facts} waits={[...waits, ...limit.waits]}>
      <Days name="days" label={timeForms.days} hint={timeForms.atMost(atMost)} max={atMost} />
      <Lines name="reasons" label={timeForms.extensionReasons} />
    </ActionForm>
  )
}

function DecideForm({ action, item }: { action: ActionProps; item: string | null }) {
  const asked = action.view.extensions.find((one) => one.item === item)
  const { facts, waits } = useLimit(action, item, asked?.days ?? 0)
  return (
    <ActionForm
      action={action}
      facts={asked ? [timeForms.asked(asked.days, asked.reasons), ...facts] : facts}
      waits={waits}
    >
      <YesNo name="granted" label={timeForms.decision} yes={timeForms.grant} no={timeForms.refuse} />
      <Lines name="reasons" label={timeForms.decisionReasons} />
    </ActionForm>
  )
}

/** An approver asks the head of the authority for more time. */
export function AskExtensionForm(action: ActionProps) {
  const { subject, view } = action
  return <AskForm action={action} item={subject} atMost={view.plan.law.items[subject]?.extension ?? 0} />
}

/** The head of the authority decides on it. */
export function DecideExtensionForm(action: ActionProps) {
  return <DecideForm action={action} item={action.subject} />
}

/** The lead's chief asks the government's leader for more time for the whole. */
export function AskJointExtensionForm(action: ActionProps) {
  const { days } = action.view.plan.law.jointExtension
  return <AskForm action={action} item={null} atMost={days} waits={useNeedless(action)} />
}

/** The leader decides on it. */
export function DecideJointExtensionForm(action: ActionProps) {
  return <DecideForm action={action} item={null} />
}
