import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { useLanguage } from '../lib/language.ts'
import { useLive } from '../lib/use-live.ts'
import { apply } from '../messages/apply.ts'

interface FileDropProps {
  readonly id: string
  /** The name of the paper. */
  readonly label: string
  readonly action: string
  readonly error: string | null
  readonly busy: boolean
  readonly send: (form: FormData, action: string) => void
}

/**
 * Where a file is added. Without scripts: a file input and a button. With them: choosing or dropping a file sends it
 * at once.
 */
export function FileDrop(props: FileDropProps) {
  const { id, action, error } = props
  const live = useLive()
  return (
    <form method="post" action={action} encType="multipart/form-data" className="upload">
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {live ? <LiveDrop {...props} /> : <PlainFile {...props} />}
    </form>
  )
}

function inputProps({ id, error }: FileDropProps) {
  return {
    id,
    type: 'file',
    name: 'file',
    accept: '.pdf,.jpg,.jpeg,.png',
    required: true,
    'aria-describedby': error ? `${id}-error` : undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

function PlainFile(props: FileDropProps) {
  const { t, colon } = useLanguage()
  return (
    <div className="drop">
      <label htmlFor={props.id}>
        {t(apply.chooseFile)}
        <span className="unseen">{colon + props.label}</span>
      </label>
      <input {...inputProps(props)} />
      <Button>{t(apply.upload)}</Button>
    </div>
  )
}

function LiveDrop(props: FileDropProps) {
  const { t, colon } = useLanguage()
  const { id, label, action, busy, send } = props
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function sendFile(file: File | undefined) {
    if (!file || busy) return
    const form = new FormData()
    form.append('file', file)
    send(form, `${action}&live`)
    if (input.current) input.current.value = ''
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    sendFile(event.dataTransfer.files[0])
  }

  function dragOver(event: DragEvent) {
    event.preventDefault()
    setOver(true)
  }

  return (
    <label
      htmlFor={id}
      className={over ? 'drop live over' : 'drop live'}
      onDrop={drop}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
    >
      <input
        {...inputProps(props)}
        ref={input}
        className="unseen"
        disabled={busy}
        onChange={(event) => sendFile(event.currentTarget.files?.[0])}
      />
      <span aria-live="polite">{t(busy ? apply.uploading : apply.dropHere)}</span>
      <span className="unseen">{colon + label}</span>
    </label>
  )
}
