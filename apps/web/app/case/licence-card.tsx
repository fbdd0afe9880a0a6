import type { CaseView } from '@xinban/core/case/case-view'
import { itemName } from '@xinban/core/case/names'
import { ButtonLink } from '../kit/button.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases, documentNames } from '../messages/case.ts'

/** The issued licence: its number, how long it holds, where to get and verify it. */
export function LicenceCard({ view }: { view: CaseView }) {
  const { t, language, colon, aside } = useLanguage()
  const { licence, plan } = view
  if (!licence) return null
  const newest = view.documents.findLast((paper) => paper.split('.')[0] === 'licence') ?? 'licence'
  return (
    <section className="licence-card" aria-labelledby="licence">
      <p className="licence-kind">{t(plan.service.name)}</p>
      <h2 id="licence">{t(plan.licence.name)}</h2>
      <p>
        {t(cases.licenceNumber) + colon}
        <span className="number">{licence.number}</span>
        {licence.version > 1 && aside(t(cases.licenceVersion(licence.version)))}
      </p>
      <p>
        {t(cases.licenceUntil) + colon}
        {licence.validUntil ? formatDate(licence.validUntil, language) : t(cases.licencePerItem)}
      </p>
      <Revoked view={view} />
      <div className="row">
        <ButtonLink to={`/api/cases/${view.id}/documents/${newest}`} look="primary">
          {t(cases.download(t(documentNames.licence ?? plan.licence.name)))}
        </ButtonLink>
        <ButtonLink to={`/l/${licence.number}`}>{t(cases.verify)}</ButtonLink>
      </div>
    </section>
  )
}

/** Which of its permits are revoked; said plainly where none is left. */
function Revoked({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  const permits = view.licence?.permits ?? []
  const revoked = permits.filter((permit) => permit.revokedOn !== undefined)
  if (revoked.length === 0) return null
  if (revoked.length === permits.length) return <p className="late">{t(cases.licenceRevoked)}</p>
  return revoked.map(({ item, revokedOn = '' }) => (
    <p key={item} className="late">
      {t(cases.permitRevoked(t(itemName(view.plan, item)), formatDate(revokedOn, language)))}
    </p>
  ))
}
