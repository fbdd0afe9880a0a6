import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { useLanguage } from '../lib/language.ts'
import { useLive } from '../lib/use-live.ts'
import { apply } from '../messages/apply.ts'

/**
 * Where a file is added. Without scripts: a file input and a button. With them: choosing or dropping a file sends it
 * at once, one request for each file.
 */
export function FileDrop({
  id,
  label,
  action,
  error,
  busy,
  send,
}: {
  id: string
  label: string
  action: string
  error: string | null
  busy: boolean
  send: (form: FormData, action: string) => void
}) {
  const { t } = useLanguage()
  const live = useLive()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function sendFile(file: File | undefined) {
    if (!file) return
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

  const dragging = live ? { onDrop: drop, onDragOver: dragOver, onDragLeave: () => setOver(false) } : {}
  return (
    <form method="post" action={action} encType="multipart/form-data" className="upload">
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <div className={over ? 'drop over' : 'drop'} {...dragging}>
        <label htmlFor={id}>
          {t(live ? apply.dropHere : apply.chooseFile)}
          <span className="unseen">：{label}</span>
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          name="file"
          accept=".pdf,.jpg,.jpeg,.png"
          required
          aria-describedby={error ? `${id}-error` : undefined}
          aria-invalid={error ? true : undefined}
          disabled={busy}
          onChange={live ? (event) => sendFile(event.currentTarget.files?.[0]) : undefined}
        />
        {!live && <Button>{t(apply.upload)}</Button>}
        <span aria-live="polite" className="small">
          {busy && t(apply.uploading)}
        </span>
      </div>
    </form>
  )
}
