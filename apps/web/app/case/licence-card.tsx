import type { CaseView } from '@xinban/core/case/case-view'
import { itemName } from '@xinban/core/case/names'
import { ButtonLink } from '../kit/button.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { permitMark } from '../lib/permit-mark.ts'
import { cases, documentNames } from '../messages/case.ts'

/** The issued licence: its number, how long it holds, where to get and verify it. */
export function LicenceCard({ view }: { view: CaseView }) {
  const { t, language, colon, aside } = useLanguage()
  const { licence, plan } = view
  if (!licence) return null
  const newest = view.documents.findLast((paper) => paper.split('.')[0] === 'licence')
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
      <Marks view={view} />
      <div className="row no-print">
        {newest && (
          <ButtonLink to={`/api/cases/${view.id}/documents/${newest}`} look={view.mine ? 'primary' : 'plain'}>
            {t(cases.download(t(documentNames.licence ?? plan.licence.name)))}
          </ButtonLink>
        )}
        {view.mine && <ButtonLink to={`/cases/${view.id}/show`}>{t(cases.show)}</ButtonLink>}
      </div>
      <p className="row no-print">
        <a className="link-button" href={`/l/${licence.number}`}>
          {t(cases.verify)}
        </a>
        {view.mine && (
          <a className="link-button" href={`/api/licences/${licence.number}/credential`}>
            {t(cases.credential)}
          </a>
        )}
      </p>
    </section>
  )
}

/** Which of its permits ended or are suspended; said plainly where none is valid. */
function Marks({ view }: { view: CaseView }) {
  const { t, language, colon } = useLanguage()
  const { licence, licenceStatus, plan } = view
  if (licenceStatus && licenceStatus !== 'valid')
    return <p className="late">{t(cases.licenceIs[licenceStatus])}</p>
  return (licence?.permits ?? []).map((permit) => {
    const mark = permitMark(permit, language)
    return (
      mark && (
        <p key={permit.item} className="late">
          {t(itemName(plan, permit.item)) + colon + t(mark.text)}
        </p>
      )
    )
  })
}
