import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'

const tabs = [
  { id: 'inbox', to: '/desk', forAll: true },
  { id: 'allCases', to: '/desk/cases', forAll: true },
  { id: 'workRules', to: '/desk/work-rules', forAll: true },
  { id: 'outbox', to: '/outbox', forAll: false },
  { id: 'calendar', to: '/desk/calendar', forAll: false },
] as const

/** The pages of the desk; two of them only for those who oversee the whole. */
export function DeskTabs({ here, oversees }: { here: (typeof tabs)[number]['id']; oversees: boolean }) {
  const { t } = useLanguage()
  return (
    <nav className="desk-tabs" aria-label={t(desk.title)}>
      {tabs
        .filter(({ forAll }) => forAll || oversees)
        .map(({ id, to }) => (
          <a key={id} href={to} aria-current={here === id ? 'page' : undefined}>
            {t(desk[id])}
          </a>
        ))}
    </nav>
  )
}
