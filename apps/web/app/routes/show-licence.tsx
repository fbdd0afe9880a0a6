import type { LicenceAsksView, ShowView } from '@xinban/core/licence/views'
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { showing } from '../messages/verify.ts'
import type { Route } from './+types/show-licence'

export const handle = { hydrate: true }

/** The holder's refreshing code, and who asked for the licence. */
export async function loader(args: Route.LoaderArgs) {
  const path = `/api/cases/${encodeURIComponent(args.params.id)}`
  const api = apiOf(args)
  const [show, asked] = await Promise.all([
    api.get<ShowView>(`${path}/shown-licence`),
    api.get<LicenceAsksView>(`${path}/licence-asks`),
  ])
  return { id: args.params.id, show, asks: asked.asks }
}

export default function ShowLicence({ loaderData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { id, show, asks } = loaderData
  useRenewal(show)
  return (
    <Page
      title={t(showing.title)}
      lead={t(showing.lead)}
      back={{ to: `/cases/${id}`, label: t(showing.back) }}
    >
      <div className="shown-code">
        <img
          src={`data:image/svg+xml;base64,${btoa(show.qr)}`}
          alt={t(showing.qr)}
          width="280"
          height="280"
        />
        <p className="number">{show.number}</p>
        <p className="soft small">{t(showing.until(formatInstant(show.until, language)))}</p>
        <p className="no-print">
          <a className="link-button" href={`/cases/${id}/show`}>
            {t(showing.renew)}
          </a>
        </p>
      </div>
      <Asks asks={asks} />
    </Page>
  )
}

/** Fetches the next code when this one ends; without scripts there is the link beside it. */
function useRenewal({ until, now }: Pick<ShowView, 'until' | 'now'>) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setTimeout(revalidate, Math.max(1000, Date.parse(until) - Date.parse(now)))
    return () => clearTimeout(timer)
  }, [until, now, revalidate])
}

function Asks({ asks }: { asks: LicenceAsksView['asks'] }) {
  const { t, language } = useLanguage()
  return (
    <section className="check-part" aria-labelledby="asks">
      <h2 id="asks">{t(showing.asks)}</h2>
      {asks.length === 0 ? (
        <p>{t(showing.noAsks)}</p>
      ) : (
        <table className="table folds">
          <thead>
            <tr>
              <th scope="col">{t(showing.day)}</th>
              <th scope="col">{t(showing.asker)}</th>
              <th scope="col">{t(showing.way)}</th>
              <th scope="col">{t(showing.times)}</th>
              <th scope="col">{t(showing.last)}</th>
            </tr>
          </thead>
          <tbody>
            {asks.map((ask) => (
              <tr key={`${ask.day} ${ask.asker?.zh ?? ''} ${ask.way}`}>
                <th scope="row">{formatDate(ask.day, language)}</th>
                <td data-label={t(showing.asker)}>{t(ask.asker ?? showing.public)}</td>
                <td data-label={t(showing.way)}>{t(showing.ways[ask.way])}</td>
                <td data-label={t(showing.times)}>{ask.times}</td>
                <td data-label={t(showing.last)}>{formatInstant(ask.lastAt, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="soft small">{t(showing.asksNote)}</p>
    </section>
  )
}
