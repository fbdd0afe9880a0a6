import type { Plan, PlanItem } from '@xinban/core/compose/plan'
import { ItemFacts } from '../kit/item-facts.tsx'
import { More } from '../kit/more.tsx'
import { Tag } from '../kit/tag.tsx'
import { ZhNote } from '../kit/zh.tsx'
import { formatMoney, formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { itemTypes } from '../messages/catalogue.ts'
import { plan as texts } from '../messages/plan.ts'
import { publication } from '../messages/publication.ts'
import { OneSection } from './one.tsx'

/** One notice: what is applied for, with whom, in what time, and what nobody has published. */
export function NoticeOne({ plan }: { plan: Plan }) {
  const { t, colon } = useLanguage()
  const { notice, items } = plan
  return (
    <OneSection one="notice" lead={t(texts.noticeLead)}>
      <ul className="notice-items">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ul>
      <p>
        {t(texts.fees)}
        {colon}
        {formatMoney(notice.fees.fen)}
      </p>
      {notice.unknown.length > 0 && (
        <More label={t(texts.unknown(notice.unknown.length))}>
          <ul className="bullets">
            {notice.unknown.map((fact) => (
              <li key={fact.zh}>{t(fact)}</li>
            ))}
          </ul>
        </More>
      )}
      <More label={t(texts.remedies)}>
        <p>{t(notice.remedies.review)}</p>
        <p>{t(notice.remedies.lawsuit)}</p>
      </More>
    </OneSection>
  )
}

function ItemRow({ item }: { item: PlanItem }) {
  const { t, colon, aside } = useLanguage()
  const { limits } = item
  const span = limits.promised ?? limits.legal
  return (
    <li>
      <h3>
        {t(item.name)} <Tag>{t(itemTypes[item.type])}</Tag>
      </h3>
      <p className="soft small">
        {t(item.authority.name)} · {t(limits.promised ? texts.promised : texts.legal)} {t(formatSpan(span))}
        {!limits.promised && aside(t(texts.noPromiseShort))}
      </p>
      <p className="small">
        {t(texts.why)}
        {colon}
        {item.why ? <ZhNote>{item.why}</ZhNote> : t(texts.alwaysWhy)}
      </p>
      <More label={t(publication.details)}>
        <ItemFacts item={item} supervisor={item.supervisor?.name ?? null} />
      </More>
    </li>
  )
}
