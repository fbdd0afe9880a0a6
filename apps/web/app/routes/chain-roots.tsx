import type { ChainRootsView, PublishedRoot } from '@xinban/core/chain-root/views'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { chainRoots as texts } from '../messages/chain-roots.ts'
import { common } from '../messages/common.ts'
import type { Route } from './+types/chain-roots'

/** The daily roots over all histories: what they are, how to check a case against them, and each day's. */
export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get('cursor')
  const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
  return apiOf(args).get<ChainRootsView>(`/api/chain-roots?limit=31${query}`)
}

export default function ChainRoots({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { roots, next } = loaderData
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} back={{ to: '/', label: t(common.home) }}>
      <div className="stack-l">
        <section aria-labelledby="what" className="stack-s">
          <h2 id="what">{t(texts.what)}</h2>
          <ul className="bullets prose">
            {texts.points.map((point) => (
              <li key={point.en}>{t(point)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="check" className="stack-s">
          <h2 id="check">{t(texts.check)}</h2>
          <ol className="checklist prose">
            {texts.steps.map((step) => (
              <li key={step.en}>{t(step)}</li>
            ))}
          </ol>
          <p>
            <code>npx xinban verify-case FILE.zip --roots chain-roots.json</code>
          </p>
          <p className="no-print">
            <a className="link-button" href="/api/chain-roots?limit=200" download="chain-roots.json">
              {t(texts.data)}
            </a>
          </p>
        </section>
        <section aria-labelledby="roots" className="stack-s">
          <h2 id="roots">{t(texts.table)}</h2>
          {roots.length === 0 ? <p>{t(texts.none)}</p> : <Roots roots={roots} />}
          <Pagination next={next} />
        </section>
      </div>
    </Page>
  )
}

function Roots({ roots }: { roots: readonly PublishedRoot[] }) {
  const { t, language } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(texts.day)}</th>
          <th scope="col">{t(texts.count)}</th>
          <th scope="col">{t(texts.hash)}</th>
          <th scope="col">{t(texts.madeAt)}</th>
        </tr>
      </thead>
      <tbody>
        {roots.map(({ day, count, hash, madeAt }) => (
          <tr key={day}>
            <th scope="row">{formatDate(day, language)}</th>
            <td data-label={t(texts.count)}>{t(texts.cases(count))}</td>
            <td data-label={t(texts.hash)}>
              <code className="hash">{hash}</code>
            </td>
            <td data-label={t(texts.madeAt)}>{formatInstant(madeAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
