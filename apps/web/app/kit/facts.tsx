import type { ReactNode } from 'react'

/** Facts with their names, as a description list. */
export function Facts({ lined = false, children }: { lined?: boolean; children: ReactNode }) {
  return <dl className={lined ? 'facts lined' : 'facts'}>{children}</dl>
}

/** One fact of `Facts`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
