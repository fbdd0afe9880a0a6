import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'

/** The two lists of the desk. */
export function DeskTabs({ here }: { here: 'inbox' | 'cases' }) {
  const { t } = useLanguage()
  return (
    <nav className="desk-tabs" aria-label={t(desk.title)}>
      <a href="/desk" aria-current={here === 'inbox' ? 'page' : undefined}>
        {t(desk.inbox)}
      </a>
      <a href="/desk/cases" aria-current={here === 'cases' ? 'page' : undefined}>
        {t(desk.allCases)}
      </a>
    </nav>
  )
}
