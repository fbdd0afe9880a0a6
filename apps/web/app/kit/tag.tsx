import type { ReactNode } from 'react'
import type { Tone } from './notice.tsx'

/** A short label for a status; `line` is the quietest. */
export function Tag({ tone, children }: { tone?: Tone | 'line'; children: ReactNode }) {
  return <span className={tone ? `tag ${tone}` : 'tag'}>{children}</span>
}
