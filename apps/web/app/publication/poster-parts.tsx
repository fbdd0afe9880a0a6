import type { Text } from '@xinban/core/catalogue/schema'
import type { Poster } from '@xinban/core/publication/poster'
import { useLanguage } from '../lib/language.ts'
import { publication } from '../messages/publication.ts'

const texts = publication.poster

/** What it takes now, large, and what it takes one by one. */
export function PosterFigures({ poster }: { poster: Poster }) {
  const { t } = useLanguage()
  if (poster.figures.length === 0) return null
  return (
    <section className="poster-figures" aria-labelledby="figures">
      <h2 id="figures">{t(texts.figures)}</h2>
      <ul>
        {poster.figures.map(({ name, before, after }) => (
          <li key={name.zh}>
            <strong>{after}</strong> {t(name)}
            <span className="soft small poster-note">
              {t(texts.alone)} {before}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">{t(poster.figuresNote)}</p>
    </section>
  )
}

/** Names, one a line. */
export function PosterNames({ names, soft = false }: { names: readonly Text[]; soft?: boolean }) {
  const { t } = useLanguage()
  return (
    <ul className={soft ? 'bullets soft small' : 'bullets'}>
      {names.map((name) => (
        <li key={name.zh}>{t(name)}</li>
      ))}
    </ul>
  )
}
