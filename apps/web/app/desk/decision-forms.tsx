import { areaNames } from '@xinban/core/catalogue/law-words'
import type { Text } from '@xinban/core/catalogue/schema'
import { addYears } from '@xinban/core/clock/local-date'
import { Checkbox } from '../kit/checkbox.tsx'
import { formatDate, formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { decideForms } from '../messages/desk-decide.ts'
import { type ActionProps, useActionField } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { ConditionRows } from './condition-rows.tsx'
import { Lines, Told } from './fields.tsx'
import { decisionWaits, grantWaits, hasFailedPoint } from './waits.ts'

/** An approver grants a part, with conditions where something still has to be done. */
export function GrantForm(action: ActionProps) {
  const { view, limits, subject } = action
  const { language } = useLanguage()
  const say = (day: string) => formatDate(day, language)
  const { commitment } = view.plan.law.items[subject] ?? {}
  const onCommitment = view.parts.some((part) => part.item === subject && part.onCommitment)
  return (
    <ActionForm
      action={action}
      button={desk.decide.grant}
      waits={[...decisionWaits(view, limits, subject, say), ...grantWaits(view, subject)]}
      facts={[
        ...(onCommitment && commitment
          ? [decideForms.onCommitment(formatSpan(commitment.verifyWithin))]
          : []),
        ...(hasFailedPoint(view, subject) ? [decideForms.failedPoints] : []),
      ]}
    >
      <Lines name="note" label={decideForms.note} optional={!hasFailedPoint(view, subject)} />
      <ConditionRows typed={action.typed} subject={subject} />
    </ActionForm>
  )
}

/** An approver refuses a part; false papers go on record and can bar. */
export function RefuseForm(action: ActionProps) {
  const { view, limits, subject } = action
  const { language } = useLanguage()
  const waits = decisionWaits(view, limits, subject, (day) => formatDate(day, language))
  return (
    <ActionForm action={action} look="danger" button={desk.decide.refuse} waits={waits}>
      <Lines name="reasons" label={decideForms.reasons} hint={decideForms.reasonsHint} />
      <FalsePapers {...action} />
    </ActionForm>
  )
}

function FalsePapers({ view, limits, subject }: ActionProps) {
  const { t, language } = useLanguage()
  const field = useActionField('falsePapers')
  const { supervision, items } = view.plan.law
  const touched = (items[subject]?.areas ?? []).filter((area) => supervision.barredAreas.includes(area))
  const until = limits && addYears(limits.today, supervision.barYears.falsePapers)
  const consequences: Text[] = [
    decideForms.falsePapersText(supervision.creditMonths, supervision.publish),
    touched.length > 0 && until
      ? decideForms.barred(namesOf(touched.map((area) => areaNames[area])), formatDate(until, language))
      : decideForms.notBarred,
  ]
  return (
    <Told>
      <Checkbox id={field.id} name={field.name} checked={field.typed !== ''}>
        {t(decideForms.falsePapers)}
      </Checkbox>
      {consequences.map((text) => (
        <p key={text.zh} className="small">
          {t(text)}
        </p>
      ))}
    </Told>
  )
}

function namesOf(names: readonly Text[]): Text {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

/** The lead's chief concludes. */
export function ConcludeForm(action: ActionProps) {
  const { view } = action
  const nothing = view.parts.every((part) => part.status !== 'granted')
  const open = view.openConditions.filter(({ blocks }) => blocks === 'issue')
  return (
    <ActionForm action={action} button={desk.conclude} waits={nothing ? [] : open.map(({ text }) => text)}>
      <Lines name="note" label={desk.concludeNote} optional />
    </ActionForm>
  )
}
