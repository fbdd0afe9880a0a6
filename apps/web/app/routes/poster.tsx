import type { Poster } from '@xinban/core/publication/poster'
import { ButtonLink } from '../kit/button.tsx'
import { Page } from '../kit/page.tsx'
import { ZhNote } from '../kit/zh.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { publication } from '../messages/publication.ts'
import { ChartHint } from '../publication/chart-figure.tsx'
import { StampLines } from '../publication/papers.tsx'
import { PosterFigures, PosterNames } from '../publication/poster-parts.tsx'
import type { Route } from './+types/poster'

export { headers } from '../lib/same-for-all.ts'

const texts = publication.poster

/** The poster of a service, to read on a screen and to take away. */
export async function loader(args: Route.LoaderArgs) {
  const id = encodeURIComponent(args.params.id)
  return { poster: await apiOf(args).get<Poster>(`/api/services/${id}/poster`) }
}

export default function PosterPage({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { poster } = loaderData
  const { service } = poster
  const guide = `/services/${service.id}`
  return (
    <Page title={t(service.name)} lead={t(poster.kind)} back={{ to: guide, label: t(texts.guide) }}>
      <div className="stack-l poster">
        <div className="row no-print">
          <ButtonLink to={guide} look="primary">
            {t(texts.guide)}
          </ButtonLink>
          <ButtonLink to={`/api/services/${service.id}/publications/poster.pdf`}>
            {t(texts.download)}
          </ButtonLink>
        </div>
        <PosterFigures poster={poster} />
        <section aria-labelledby="how">
          <h2 id="how">{t(texts.how)}</h2>
          <ChartHint />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
          <section className="chart-scroll" tabIndex={0} aria-label={t(publication.chart)}>
            <img src={`/api/services/${service.id}/poster-chart.svg`} alt={t(texts.chartAlt)} />
          </section>
        </section>
        <Needs poster={poster} />
        <div className="poster-call">
          <p>
            {t(poster.fee)} · {t(poster.limit)}
          </p>
          <p>
            {t(texts.call)} <a href={`tel:${poster.phone}`}>{poster.phone}</a>
          </p>
        </div>
        <StampLines stamp={poster.stamp} />
      </div>
    </Page>
  )
}

function Needs({ poster }: { poster: Poster }) {
  const { t } = useLanguage()
  const { items, papers } = poster
  return (
    <div className="poster-needs">
      <section aria-labelledby="items">
        <h2 id="items">{t(texts.items)}</h2>
        <ul className="bullets">
          {items.map((item) => (
            <li key={item.name.zh}>
              {t(item.name)}
              <span className="soft small poster-note">
                {t(item.limit)}
                {item.when && (
                  <>
                    {' · '}
                    {item.note ? <ZhNote>{item.note}</ZhNote> : t(item.when)}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="bring">
        <h2 id="bring">{t(texts.bring)}</h2>
        {papers.always.length > 0 ? <PosterNames names={papers.always} /> : <p>{t(texts.depends)}</p>}
        {papers.sometimes.length > 0 && (
          <>
            <h3>{t(texts.sometimes)}</h3>
            <PosterNames names={papers.sometimes} soft />
          </>
        )}
      </section>
      <section aria-labelledby="spared">
        <h2 id="spared">{t(texts.spared)}</h2>
        <PosterNames names={papers.spared} />
      </section>
    </div>
  )
}
