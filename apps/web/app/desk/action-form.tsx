import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'

/** One action as a form of its own, folded away until it is wanted. */
export function ActionForm({
  type,
  item = '',
  title,
  requestId,
  open,
  children,
}: {
  type: string
  item?: string
  title: string
  requestId: string
  open: boolean
  children: ReactNode
}) {
  return (
    <details className="action" open={open}>
      <summary>{title}</summary>
      <form method="post" className="stack">
        <input type="hidden" name="type" value={type} />
        {item && <input type="hidden" name="item" value={item} />}
        <input type="hidden" name="requestId" value={requestId} />
        {children}
      </form>
    </details>
  )
}

/** A paragraph that explains an action. */
export function ActionText({ text }: { text: { zh: string; en: string } }) {
  const { t } = useLanguage()
  return <p className="prose soft">{t(text)}</p>
}
