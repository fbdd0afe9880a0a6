import type { CaseView } from '@xinban/core/case/case-view'
import { Notice } from '../kit/notice.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases, documentName } from '../messages/case.ts'

/** The papers of a case to download. */
export function Documents({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  if (view.documents.length === 0) return null
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t(cases.documents)}</h2>
      <ul className="documents">
        {view.documents.map((kind) => {
          return (
            <li key={kind}>
              <a className="link-button" href={`/api/cases/${view.id}/documents/${kind}`}>
                {t(cases.download(t(documentName(kind))))}
              </a>
            </li>
          )
        })}
      </ul>
      {view.sealAwaySince ? (
        <Notice tone="warn">
          <p>{t(cases.sealAway(formatInstant(view.sealAwaySince, language)))}</p>
        </Notice>
      ) : (
        <p className="soft small">{t(cases.beingMade)}</p>
      )}
    </section>
  )
}
