import type { CaseView } from '@xinban/core/case/case-view'
import type { ReactNode } from 'react'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { LightMark } from './light.tsx'

/** The day of acceptance and the due days side by side: as they are now, and as they were told where they moved. */
export function DueFacts({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  const { acceptance, due, remaining } = view
  if (!acceptance?.accepted || !due) return null
  const told = acceptance.due
  return (
    <div className="stack-s">
      <dl className="dues">
        <div>
          <dt>{t(cases.acceptedOn)}</dt>
          <dd>
            {formatDate(acceptance.on, language)}
            {acceptance.deemed && <p className="small soft">{t(cases.deemed)}</p>}
          </dd>
        </div>
        {due.effective !== due.legal && (
          <Due name={t(cases.effectiveDue)} day={due.effective} told={told.effective}>
            <Left days={remaining?.effective} />
          </Due>
        )}
        <Due name={t(cases.legalDue)} day={due.legal} told={told.legal}>
          <Left days={remaining?.legal} />
        </Due>
      </dl>
      {remaining && <LightMark light={remaining.light} />}
      {due.provisional && <p className="soft small">{t(cases.provisional)}</p>}
      <p>
        <a href={`/cases/${view.id}/clock`}>{t(cases.dayByDay)}</a>
      </p>
    </div>
  )
}

function Due({
  name,
  day,
  told,
  children,
}: {
  name: string
  day: string
  told: string
  children: ReactNode
}) {
  const { t, language } = useLanguage()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong className="number">{formatDate(day, language)}</strong>
        <p className="small">{children}</p>
        {told !== day && <p className="small soft">{t(cases.toldAs(formatDate(told, language)))}</p>}
      </dd>
    </div>
  )
}

/** Working days that remain, in words; said plainly when late. */
export function Left({ days }: { days: number | null | undefined }) {
  const { t, aside } = useLanguage()
  if (days === null || days === undefined) return null
  return (
    <span className={days < 0 ? 'late' : days <= 2 ? 'soon' : 'soft'}>{aside(t(cases.remaining(days)))}</span>
  )
}
