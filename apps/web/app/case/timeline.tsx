import type { TimelineEntry } from '@xinban/core/case/timeline'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'

/** What has happened, the latest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t, language } = useLanguage()
  return (
    <ol className="timeline" reversed>
      {entries.toReversed().map((entry, index) => (
        <li key={entry.seq} className={index === 0 ? 'latest' : undefined}>
          <p className="strong">{t(entry.text)}</p>
          <p className="when">
            <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time> · {t(entry.who)}
          </p>
          {entry.notes.length > 0 && (
            <ul className="bullets small">
              {entry.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
