import type { CaseView } from '@xinban/core/case/case-view'
import { ButtonLink } from '../kit/button.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases, documentNames } from '../messages/case.ts'

/** The issued licence: its number, how long it holds, where to get and verify it. */
export function LicenceCard({ view }: { view: CaseView }) {
  const { t, language, colon } = useLanguage()
  const { licence, plan } = view
  if (!licence) return null
  return (
    <section className="licence-card" aria-labelledby="licence">
      <p className="licence-kind">{t(plan.service.name)}</p>
      <h2 id="licence">{t(plan.licence.name)}</h2>
      <p>
        {t(cases.licenceNumber) + colon}
        <span className="number">{licence.number}</span>
      </p>
      <p>
        {t(cases.licenceUntil) + colon}
        {licence.validUntil ? formatDate(licence.validUntil, language) : t(cases.licencePerItem)}
      </p>
      <div className="row">
        <ButtonLink to={`/api/cases/${view.id}/documents/licence`} look="primary">
          {t(cases.download(t(documentNames.licence ?? plan.licence.name)))}
        </ButtonLink>
        <ButtonLink to={`/l/${licence.number}`}>{t(cases.verify)}</ButtonLink>
      </div>
    </section>
  )
}
