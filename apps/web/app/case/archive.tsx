import type { CaseView } from '@xinban/core/case/case-view'
import { useLanguage } from '../lib/language.ts'
import { archive as texts } from '../messages/archive.ts'
import { readings } from '../messages/my-data.ts'

/** The whole case as one file, for those who read all of it; a draft is not worth one. */
export function Archive({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (!view.whole || !view.submittedAt) return null
  return (
    <section aria-labelledby="archive" className="card quiet stack-s no-print">
      <h2 id="archive">{t(texts.title)}</h2>
      <p>{t(texts.text)}</p>
      <p>
        <a className="button" href={`/api/cases/${view.id}/archive`} download>
          {t(texts.download)}
        </a>
      </p>
      <p className="soft small">{t(texts.care)}</p>
      <p className="row">
        {view.mine && (
          <a className="link-button" href={`/cases/${view.id}/readings`}>
            {t(readings.title)}
          </a>
        )}
        <a className="link-button" href="/chain-roots">
          {t(texts.roots)}
        </a>
      </p>
    </section>
  )
}
