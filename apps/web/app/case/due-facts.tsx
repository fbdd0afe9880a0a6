import type { CaseView } from '@xinban/core/case/case-view'
import { Fact, Facts } from '../kit/facts.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'

/** Acceptance and due dates, with the working days that remain. */
export function DueFacts({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  const { acceptance, remaining } = view
  if (!acceptance?.accepted) return null
  const { due, on } = acceptance
  return (
    <>
      <Facts>
        <Fact name={t(cases.acceptedOn)}>{formatDate(on, language)}</Fact>
        {due.effective !== due.legal && (
          <Fact name={t(cases.effectiveDue)}>
            {formatDate(due.effective, language)} <Left days={remaining?.effective} />
          </Fact>
        )}
        <Fact name={t(cases.legalDue)}>
          {formatDate(due.legal, language)} <Left days={remaining?.legal} />
        </Fact>
      </Facts>
      {due.provisional && <p className="soft small">{t(cases.provisional)}</p>}
    </>
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
