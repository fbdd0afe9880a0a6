import type { CreditRow } from '@xinban/core/message/views'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { credit as texts } from '../messages/credit.ts'
import type { Route } from './+types/credit'

/** The public list of credit records that stand today. */
export async function loader(args: Route.LoaderArgs) {
  const cursor = new URL(args.request.url).searchParams.get('cursor')
  const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''
  return apiOf(args).get<{ records: CreditRow[]; next: string | null }>(`/api/credit${query}`)
}

export default function Credit({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { records, next } = loaderData
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} description={t(texts.lead)} crumbs={[]}>
      <div className="stack-l">
        {records.length === 0 ? <p>{t(texts.none)}</p> : <Records records={records} />}
        <Pagination next={next} />
        <p className="prose soft">{t(texts.repair)}</p>
      </div>
    </Page>
  )
}

function Records({ records }: { records: readonly CreditRow[] }) {
  const { t, language } = useLanguage()
  const day = (date: string) => formatDate(date, language)
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(texts.holder)}</th>
          <th scope="col">{t(texts.item)}</th>
          <th scope="col">{t(texts.ground)}</th>
          <th scope="col">{t(texts.until)}</th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ holder, item, ground, from, until }) => (
          <tr key={`${holder} ${item.zh} ${ground.zh} ${from}`}>
            <th scope="row">{holder}</th>
            <td data-label={t(texts.item)}>{t(item)}</td>
            <td data-label={t(texts.ground)}>{t(ground)}</td>
            <td data-label={t(texts.until)}>{t(texts.days(day(from), day(until)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
