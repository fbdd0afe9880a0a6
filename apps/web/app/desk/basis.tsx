import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { ruleNames } from '../messages/rules.ts'

/** The articles that an action stands on, each with its rule numbers. */
export function Basis({ rules }: { rules: readonly string[] }) {
  const { t, colon, aside } = useLanguage()
  const byArticle = Map.groupBy(rules, (rule) => {
    const name = ruleNames[rule]
    return name ? t(name) : rule
  })
  if (rules.length === 0) return null
  const places = [...byArticle].map(([article, numbers]) => article + aside(numbers.join('、')))
  return (
    <p className="soft small">
      {t(desk.basis) + colon}
      {places.join('；')}
    </p>
  )
}
