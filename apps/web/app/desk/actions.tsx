import type { CaseView } from '@xinban/core/case/case-view'
import { refusalGrounds } from '@xinban/core/case/event'
import { Button } from '../kit/button.tsx'
import { Choices } from '../kit/choices.tsx'
import { TextArea } from '../kit/field.tsx'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { ActionForm, ActionText } from './action-form.tsx'
import { one, type Typed } from './command-from.ts'
import { CorrectionForm } from './correction-form.tsx'
import { SurveyForm } from './survey-form.tsx'

/** What every action needs: the case, an id for its request, and what was typed if it was refused before. */
export interface ActionProps {
  readonly view: CaseView
  readonly requestId: string
  readonly typed: Typed
}

const none: Typed = {}

/** The actions that the rules allow now, each as its own form. */
export function Actions({
  surveyors,
  me,
  ...props
}: ActionProps & { surveyors: readonly { id: string; name: string }[]; me: string }) {
  const { t } = useLanguage()
  const { view, typed } = props
  const refused = (type: string, item = '') => one(typed, 'type') === type && one(typed, 'item') === item
  const propsFor = (type: string, item = '') => ({ ...props, typed: refused(type, item) ? typed : none })
  const staff = view.allowed.filter(({ command }) => !view.mine || command !== 'withdraw')
  return (
    <section className="desk-actions" aria-labelledby="actions">
      <h2 id="actions">{t(desk.actions)}</h2>
      {staff.length === 0 && <p className="soft">{t(desk.noActions)}</p>}
      {staff.map(({ command, about }) => {
        switch (command) {
          case 'accept':
            return <AcceptForm key={command} {...propsFor(command)} />
          case 'request_correction':
            return <CorrectionForm key={command} {...propsFor(command)} />
          case 'refuse_acceptance':
            return <RefuseAcceptanceForm key={command} {...propsFor(command)} />
          case 'record_survey':
            return <SurveyForm key={command} {...propsFor(command)} surveyors={surveyors} me={me} />
          case 'grant':
            return about.map((item) => <GrantForm key={item} item={item} {...propsFor(command, item)} />)
          case 'refuse':
            return about.map((item) => <RefuseForm key={item} item={item} {...propsFor(command, item)} />)
          case 'conclude':
            return <ConcludeForm key={command} {...propsFor(command)} />
          default:
            return null
        }
      })}
    </section>
  )
}

function AcceptForm({ requestId }: ActionProps) {
  const { t } = useLanguage()
  return (
    <ActionForm type="accept" title={t(desk.accept.title)} requestId={requestId} open>
      <ActionText text={desk.accept.text} />
      <Button look="primary">{t(desk.accept.do)}</Button>
    </ActionForm>
  )
}

function RefuseAcceptanceForm({ requestId, typed }: ActionProps) {
  const { t } = useLanguage()
  const texts = desk.refuseAcceptance
  return (
    <ActionForm
      type="refuse_acceptance"
      title={t(texts.title)}
      requestId={requestId}
      open={typed !== none && 'type' in typed}
    >
      <Choices
        id="ground"
        type="radio"
        label={t(texts.ground)}
        options={Object.entries(refusalGrounds).map(([value, label]) => ({ value, label: t(label) }))}
        chosen={[one(typed, 'ground')]}
      />
      <TextArea id="reason" label={t(texts.reason)} defaultValue={one(typed, 'reason')} maxLength={2000} />
      <Button look="danger">{t(texts.do)}</Button>
    </ActionForm>
  )
}

function itemName({ plan }: CaseView, id: string) {
  return plan.items.find((item) => item.id === id)?.name ?? { zh: id, en: id }
}

function GrantForm({ view, requestId, typed, item }: ActionProps & { item: string }) {
  const { t, colon } = useLanguage()
  return (
    <ActionForm
      type="grant"
      item={item}
      title={t(desk.decide.grant) + colon + t(itemName(view, item))}
      requestId={`${requestId}-g-${item}`.slice(0, 100)}
      open={'type' in typed}
    >
      <TextArea
        id={`grant-${item}`}
        name="note"
        label={t(desk.decide.grantNote)}
        optional
        hint={t(desk.decide.grantHint)}
        defaultValue={one(typed, 'note')}
        maxLength={2000}
      />
      <Button look="primary">{t(desk.decide.grant)}</Button>
    </ActionForm>
  )
}

function RefuseForm({ view, requestId, typed, item }: ActionProps & { item: string }) {
  const { t, colon } = useLanguage()
  return (
    <ActionForm
      type="refuse"
      item={item}
      title={t(desk.decide.refuse) + colon + t(itemName(view, item))}
      requestId={`${requestId}-r-${item}`.slice(0, 100)}
      open={'type' in typed}
    >
      <TextArea
        id={`refuse-${item}`}
        name="reasons"
        label={t(desk.decide.reasons)}
        hint={t(desk.decide.reasonsHint)}
        defaultValue={one(typed, 'reasons')}
        maxLength={2000}
      />
      <Button look="danger">{t(desk.decide.refuse)}</Button>
    </ActionForm>
  )
}

function ConcludeForm({ requestId, typed }: ActionProps) {
  const { t } = useLanguage()
  return (
    <ActionForm type="conclude" title={t(desk.conclude.title)} requestId={requestId} open>
      <ActionText text={desk.conclude.text} />
      <TextArea
        id="conclude-note"
        name="note"
        label={t(desk.conclude.note)}
        optional
        defaultValue={one(typed, 'note')}
        maxLength={2000}
      />
      <Button look="primary">{t(desk.conclude.do)}</Button>
    </ActionForm>
  )
}
