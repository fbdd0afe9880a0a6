import { type Stamp, stampLine, unverifiedNote } from '@xinban/core/publication/stamp'
import { useLanguage } from '../lib/language.ts'
import { publication as texts } from '../messages/publication.ts'

const files = ['guide', 'notice', 'poster', 'work-rule'] as const

/** What is there to print or to hang up. */
export function PaperLinks({ service }: { service: string }) {
  const { t } = useLanguage()
  return (
    <div className="no-print">
      <h2 className="aside-title">{t(texts.papers)}</h2>
      <ul className="publication-files">
        {files.map((file) => (
          <li key={file}>
            <a className="link-button" href={`/api/services/${service}/publications/${file}.pdf`}>
              {t(texts.files[file])}
            </a>
          </li>
        ))}
        <li>
          <a className="link-button" href={`/services/${service}/poster`}>
            {t(texts.posterPage)}
          </a>
        </li>
      </ul>
    </div>
  )
}

/** Version, day and edition, for what it applies, and what is not confirmed. */
export function StampLines({ stamp }: { stamp: Stamp }) {
  const { t, colon } = useLanguage()
  return (
    <div className="stack-s small">
      <p>
        {t(texts.applies) + colon}
        {t(stamp.applies)}
      </p>
      <p className="soft">{t(stampLine(stamp))}</p>
      {stamp.unverified && <p className="soft">{t(unverifiedNote)}</p>}
    </div>
  )
}
