import type { ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { TextArea } from '../kit/field.tsx'
import { More } from '../kit/more.tsx'
import type { TypedCommand } from './case-command.ts'

/** What a page gives to the forms of its commands: the id of the request, and what was typed before a refusal. */
export interface FormContext {
  readonly requestId: string
  readonly typed: TypedCommand | null
}

/** The hidden part of a command's form: what it is, what it is about, the id of the request. */
export function CommandInputs({
  type,
  about = '',
  requestId,
}: {
  type: string
  about?: string
  requestId: string
}) {
  return (
    <>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="about" value={about} />
    </>
  )
}

/** A command of the applicant's as a form, folded away until it is wanted: what it does, a text where one belongs to it. */
export function CommandForm({
  type,
  about = '',
  title,
  help,
  text,
  button,
  look = 'primary',
  context,
  children,
}: {
  type: string
  about?: string
  title: string
  help: ReactNode
  /** The label of its text; optional where nobody has to say anything. */
  text: { readonly label: string; readonly optional?: boolean }
  button: string
  look?: 'primary' | 'danger'
  context: FormContext
  /** What is asked besides its text, above it. */
  children?: ReactNode
}) {
  const { requestId, typed } = context
  const again = typed?.type === type && typed.about === about
  const id = about ? `${type}-${about}` : type
  return (
    <More label={title} open={again}>
      <form method="post" className="stack">
        <CommandInputs type={type} about={about} requestId={requestId} />
        <p className="prose">{help}</p>
        {children}
        <TextArea
          id={id}
          name="text"
          label={text.label}
          optional={text.optional ?? false}
          maxLength={2000}
          defaultValue={again ? typed.text : ''}
        />
        <Button look={look}>{button}</Button>
      </form>
    </More>
  )
}
