import type { CaseView } from '@xinban/core/case/case-view'
import { StatusTag } from '../case/status-tag.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'

/** What a case is at a glance: status, number, applicant, when it came. */
export function CaseKicker({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  return (
    <>
      <StatusTag status={view.status} />
      {view.number && (
        <span>
          {t(cases.number)} <span className="number">{view.number}</span>
        </span>
      )}
      <span>
        {t(cases.applicant)} {view.applicant.name}
      </span>
      {view.submittedAt && (
        <span>
          {t(cases.submittedAt)} {formatInstant(view.submittedAt, language)}
        </span>
      )}
    </>
  )
}
