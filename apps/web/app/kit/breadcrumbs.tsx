import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'

/** A page above the one that is read. */
export interface Crumb {
  readonly to: string
  readonly label: string
}

/** The way from the home page to this one. */
export function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  const { t } = useLanguage()
  return (
    <nav className="crumbs no-print" aria-label={t(common.crumbs)}>
      <ol>
        {[{ to: '/', label: t(common.home) }, ...crumbs].map(({ to, label }) => (
          <li key={to}>
            <a href={to}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
