import type { Plan } from '@xinban/core/compose/plan'
import { formatMoney } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { plan as texts } from '../messages/plan.ts'

/** The plan in four figures. */
export function Glance({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const papers = plan.materials.filter((material) => material.provider === 'applicant').length
  const figures = [
    [plan.items.length, t(texts.glance.permits)],
    [papers, t(texts.glance.papers)],
    [plan.limits.effective, t(texts.glance.days)],
    [formatMoney(plan.notice.fees.fen).replace('.00', ''), t(texts.glance.fee)],
  ] as const
  return (
    <ul className="glance">
      {figures.map(([figure, name]) => (
        <li key={name}>
          <strong className="number">{figure}</strong> {name}
        </li>
      ))}
    </ul>
  )
}
