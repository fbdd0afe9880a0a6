import type { TimelineEntry } from '@xinban/core/case/timeline'
import { More } from '../kit/more.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'

/** How many entries stand open; earlier ones are folded away. */
const OPEN = 10

/** What has happened, the latest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useLanguage()
  const latestFirst = entries.toReversed()
  const earlier = latestFirst.slice(OPEN)
  return (
    <>
      <Entries entries={latestFirst.slice(0, OPEN)} latest={entries.at(-1)?.seq} />
      {earlier.length > 0 && (
        <More label={t(cases.earlier(earlier.length))}>
          <Entries entries={earlier} latest={undefined} />
        </More>
      )}
    </>
  )
}

function Entries({ entries, latest }: { entries: readonly TimelineEntry[]; latest: number | undefined }) {
  const { t, language } = useLanguage()
  return (
    <ol className="timeline" reversed>
      {entries.map((entry) => (
        <li key={entry.seq} className={entry.seq === latest ? 'latest' : undefined}>
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
