import type { ReactNode } from 'react'

/** A verdict in large letters; said in words, never by colour alone. `live`: announced when it appears. */
export function VerdictBlock({
  tone,
  word,
  live = false,
  children,
}: {
  tone: 'good' | 'warn' | 'bad'
  word: string
  live?: boolean
  children?: ReactNode
}) {
  return (
    <div className={`verdict ${tone}`} role={live ? 'status' : undefined}>
      <p className="verdict-word">{word}</p>
      {children}
    </div>
  )
}
