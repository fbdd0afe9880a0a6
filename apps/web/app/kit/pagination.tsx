import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { ButtonLink } from './button.tsx'

/** Leads to the next page of a list, where there is one. */
export function Pagination({ next, query = {} }: { next: string | null; query?: Record<string, string> }) {
  const { t } = useLanguage()
  if (!next) return null
  return (
    <nav className="pagination" aria-label={t(common.nextPage)}>
      <ButtonLink to={`?${new URLSearchParams({ ...query, cursor: next })}`}>{t(common.nextPage)}</ButtonLink>
    </nav>
  )
}
