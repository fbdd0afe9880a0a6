import type { CaseView } from '@xinban/core/case/case-view'
import { codeOf } from '@xinban/core/message/unprintable'
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
      <Unprintable view={view} />
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

/** Says which papers print a character as its code, so that somebody looks at the name. */
function Unprintable({ view }: { view: CaseView }) {
  const { t, list } = useLanguage()
  if (view.unprintable.length === 0) return null
  const characters = [...new Set(view.unprintable.flatMap((one) => one.characters))]
  return (
    <Notice tone="warn" title={t(cases.unprintable)}>
      <p>{t(cases.unprintableHelp(characters.map((one) => `${one}（${codeOf(one)}）`).join(' ')))}</p>
      <p>{list(view.unprintable.map(({ paper }) => t(documentName(paper))))}</p>
    </Notice>
  )
}
