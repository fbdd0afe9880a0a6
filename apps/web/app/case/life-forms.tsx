import { type ChangeableFact, changeableFacts } from '@xinban/core/case/licence-facts'
import { stands } from '@xinban/core/case/licence-status'
import { surrenderable } from '@xinban/core/case/life/cancellation'
import { factNames } from '@xinban/core/case/life/words'
import { itemName } from '@xinban/core/case/names'
import { Choices } from '../kit/choices.tsx'
import { TextField } from '../kit/field.tsx'
import { useLanguage } from '../lib/language.ts'
import { lifeActions as texts } from '../messages/life.ts'
import type { ApplicantActionProps } from './applicant-actions.tsx'
import type { TypedCommand } from './case-command.ts'
import { CommandForm } from './command-form.tsx'

type Props = Pick<ApplicantActionProps, 'view' | 'context'>

function typedFor({ context }: Props, type: string): TypedCommand | null {
  return context.typed?.type === type ? context.typed : null
}

/** The permits that a request can be about; those that were ticked before a refusal are ticked again. */
function Permits({
  view,
  type,
  label,
  possible,
  typed,
}: Props & {
  type: string
  label: string
  possible: readonly string[]
  typed: TypedCommand | null
}) {
  const { t } = useLanguage()
  return (
    <Choices
      id={`${type}-items`}
      name="items"
      type="checkbox"
      label={label}
      options={possible.map((item) => ({ value: item, label: t(itemName(view.plan, item)) }))}
      chosen={typed ? typed.items : possible.length === 1 ? possible : []}
    />
  )
}

/** Asks to change what the licence says of its holder. */
export function ChangeForm(props: Props) {
  const { t } = useLanguage()
  const type = 'request_change'
  const typed = typedFor(props, type)
  const possible = (props.view.licence?.permits ?? []).filter(stands).map(({ item }) => item)
  return (
    <CommandForm
      type={type}
      title={t(texts.change.title)}
      help={t(texts.change.help)}
      text={{ label: t(texts.change.reasons) }}
      button={t(texts.change.do)}
      context={props.context}
    >
      {changeableFacts.map((fact) => (
        <Fact key={fact} fact={fact} type={type} typed={typed?.facts[fact] ?? ''} />
      ))}
      <Permits {...props} type={type} label={t(texts.change.items)} possible={possible} typed={typed} />
    </CommandForm>
  )
}

function Fact({ fact, type, typed }: { fact: ChangeableFact; type: string; typed: string }) {
  const { t } = useLanguage()
  return (
    <TextField
      id={`${type}-${fact}`}
      name={fact}
      label={t(texts.change.newFact(factNames[fact]))}
      hint={fact === 'premises' ? t(texts.change.premisesHint) : undefined}
      optional
      maxLength={200}
      defaultValue={typed}
    />
  )
}

/** Gives one permit up, or all. */
export function CancellationForm(props: Props) {
  const { t } = useLanguage()
  const type = 'request_cancellation'
  return (
    <CommandForm
      type={type}
      title={t(texts.cancellation.title)}
      help={t(texts.cancellation.help)}
      text={{ label: t(texts.cancellation.reasons) }}
      button={t(texts.cancellation.do)}
      look="danger"
      context={props.context}
    >
      <Permits
        {...props}
        type={type}
        label={t(texts.cancellation.items)}
        possible={surrenderable(props.view)}
        typed={typedFor(props, type)}
      />
    </CommandForm>
  )
}
