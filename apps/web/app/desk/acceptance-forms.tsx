import { refusalGrounds } from '@xinban/core/case/event'
import { desk } from '../messages/desk.ts'
import { decideForms } from '../messages/desk-decide.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Lines, OneOf, YesNo } from './fields.tsx'
import { optionsOf } from './options.ts'

/** The window accepts. */
export function AcceptForm(action: ActionProps) {
  return <ActionForm action={action} button={desk.accept} />
}

/** The window refuses to accept: one of the two grounds of the law, with reasons. */
export function RefuseAcceptanceForm(action: ActionProps) {
  return (
    <ActionForm action={action} look="danger" button={desk.refuseAcceptance.do}>
      <OneOf name="ground" label={desk.refuseAcceptance.ground} options={optionsOf(refusalGrounds)} />
      <Lines name="reason" label={desk.refuseAcceptance.reason} />
    </ActionForm>
  )
}

/** An opinion while a prerequisite is missing. */
export function PreviewForm(action: ActionProps) {
  return (
    <ActionForm action={action}>
      <YesNo
        name="ready"
        label={decideForms.previewReady}
        yes={decideForms.ready}
        no={decideForms.notReady}
      />
      <Lines name="note" label={decideForms.previewNote} optional="sometimes" />
    </ActionForm>
  )
}
