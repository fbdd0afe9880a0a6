import type { ReactNode } from 'react'

/** How serious a notice or tag is; always said in words too, never by colour alone. */
export type Tone = 'info' | 'good' | 'warn' | 'bad'

/** A block that stands out. `live` is announced by screen readers when it appears after an action. */
export function Notice({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  live?: boolean
  children?: ReactNode
}) {
  return (
    <div className={`notice ${tone}`} role={live ? 'status' : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  )
}
