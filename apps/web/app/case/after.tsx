import type { CaseView } from '@xinban/core/case/case-view'
import { creditGrounds } from '@xinban/core/case/credit'
import { itemName } from '@xinban/core/case/names'
import type { ReactNode } from 'react'
import { Tag } from '../kit/tag.tsx'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { renewalResults, after as texts } from '../messages/after.ts'
import { Life } from './life.tsx'
import { Revocations } from './revocations.tsx'
import { Verifications } from './verifications.tsx'

function hasAfter(view: CaseView): boolean {
  const { verifications, revocations, renewals, renewalWindows, credit, closedAt } = view
  const { suspensions, changes, cancellations } = view
  const life = [suspensions, changes, cancellations]
  const lists = [verifications, revocations, renewals, renewalWindows, credit, ...life]
  return closedAt !== null || lists.some((list) => list.length > 0)
}

/** What follows the decisions: verification, revocation, renewal, the life of the licence, credit record. */
export function After({
  view,
  children,
}: {
  view: CaseView
  /** What can be asked for. */
  children?: ReactNode
}) {
  const { t, language } = useLanguage()
  if (!hasAfter(view) && !children) return null
  return (
    <section aria-labelledby="after" className="law-part">
      <h2 id="after">{t(texts.title)}</h2>
      <Verifications view={view} />
      <Revocations view={view} />
      <Renewals view={view} />
      <Life view={view} />
      {children}
      <Credit view={view} />
      {view.closedAt && (
        <p className="soft small">{t(texts.closed(formatInstant(view.closedAt, language)))}</p>
      )}
    </section>
  )
}

function Renewals({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  const { renewals, renewalWindows, plan } = view
  if (renewals.length + renewalWindows.length === 0) return null
  const day = (date: string) => formatDate(date, language)
  return (
    <section aria-labelledby="renewal">
      <h3 id="renewal">{t(texts.renewal)}</h3>
      <ul className="law-list">
        {renewalWindows.map(({ item, from, to, until }) => (
          <li key={item}>
            <p className="strong">{t(itemName(plan, item))}</p>
            <p className="small">{t(texts.windowOf(from && day(from), day(to), day(until)))}</p>
          </li>
        ))}
        {renewals.map(({ item, requestedOn, result, reasons }) => (
          <li key={`${item} ${requestedOn}`}>
            <div className="spread">
              <span>
                {t(itemName(plan, item))} · {t(texts.requestedOn(day(requestedOn)))}
              </span>
              <Tag tone={result === 'refused' ? 'bad' : result ? 'good' : 'info'}>
                {t(result ? renewalResults[result] : texts.underWay)}
              </Tag>
            </div>
            {reasons && <p className="small">{reasons}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Credit({ view }: { view: CaseView }) {
  const { t, language, aside } = useLanguage()
  if (view.credit.length === 0) return null
  const day = (date: string) => formatDate(date, language)
  return (
    <section aria-labelledby="credit">
      <h3 id="credit">{t(texts.credit)}</h3>
      <ul className="law-list">
        {view.credit.map((record) => (
          <li key={record.key}>
            <div className="spread">
              <span className="strong">{t(creditGrounds[record.ground])}</span>
              {record.repairedOn && <Tag tone="good">{t(texts.repaired(day(record.repairedOn)))}</Tag>}
            </div>
            <p className="small">
              {t(itemName(view.plan, record.item))} ·{' '}
              {t(texts.creditDays(day(record.from), day(record.until)))}
              {record.published && !record.repairedOn && aside(t(texts.published))}
            </p>
            {record.barUntil && <p className="small">{t(texts.barred(day(record.barUntil)))}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
