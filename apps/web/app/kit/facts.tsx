import type { ReactNode } from 'react'

/** Facts with their names. */
export function Facts({
  rows,
  lined = false,
}: {
  rows: readonly (readonly [name: string, value: ReactNode])[]
  lined?: boolean
}) {
  return (
    <dl className={lined ? 'facts lined' : 'facts'}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
