import type { ReactNode } from 'react'

/** A link with what is said beside it. */
export interface ListedLink {
  readonly to: string
  readonly label: string
  readonly note?: ReactNode
}

/** Links one below the other, each with its remark; without remarks side by side. */
export function LinkList({ links }: { links: readonly ListedLink[] }) {
  const short = links.every((link) => link.note === undefined)
  return (
    <ul className={short ? 'link-list short' : 'link-list'}>
      {links.map(({ to, label, note }) => (
        <li key={`${to} ${label}`}>
          <a href={to}>{label}</a>
          {note && <span className="soft small">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
