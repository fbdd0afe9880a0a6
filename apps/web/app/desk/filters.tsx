/** One choice of a filter: a link that shows only a part of the list. */
export interface FilterLink {
  readonly to: string
  readonly label: string
  readonly here: boolean
}

/** A row of links that narrow a list. */
export function Filters({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav className="filters" aria-label={label}>
      {links.map((link) => (
        <a key={link.to} href={link.to} aria-current={link.here ? 'true' : undefined}>
          {link.label}
        </a>
      ))}
    </nav>
  )
}
