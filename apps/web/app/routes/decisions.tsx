import type { PublicDecision } from '@xinban/core/case/public-decisions'
import type { CatalogueList } from '@xinban/core/site/catalogue-list'
import { FilterDate, FilterForm, FilterSelect } from '../kit/filter-form.tsx'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { pickQuery } from '../lib/pick-query.ts'
import { decisions as texts } from '../messages/public.ts'
import { pages, site } from '../messages/site.ts'
import { DecisionTable } from '../site/decision-table.tsx'
import type { Route } from './+types/decisions'

const filters = ['authority', 'service', 'from', 'until'] as const

export const handle = { query: filters }

/** The published decisions, newest first, narrowed by what the address says. */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const wanted = pickQuery(args.request.url, filters)
  const paged = pickQuery(args.request.url, [...filters, 'cursor'])
  const [list, catalogue] = await Promise.all([
    api.get<{ decisions: PublicDecision[]; next: string | null }>(
      `/api/decisions?${new URLSearchParams(paged)}`,
    ),
    api.get<CatalogueList>('/api/catalogue'),
  ])
  return { ...list, wanted, later: paged.cursor !== undefined, catalogue }
}

export default function Decisions({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { decisions, next, wanted, later, catalogue } = loaderData
  const options = (all: CatalogueList['authorities' | 'services']) =>
    all.map(({ id, name }) => ({ value: id, label: t(name) }))
  const query = new URLSearchParams(wanted)
  return (
    <Page title={t(pages.decisions)} lead={t(texts.lead)} description={t(texts.lead)} crumbs={[]}>
      <div className="stack-l">
        <FilterForm
          action="/decisions"
          label={t(texts.filter)}
          narrowed={Object.keys(wanted).length > 0 || later}
        >
          <FilterSelect
            name="authority"
            label={t(site.authority)}
            value={wanted.authority ?? null}
            options={options(catalogue.authorities)}
          />
          <FilterSelect
            name="service"
            label={t(texts.service)}
            value={wanted.service ?? null}
            options={options(catalogue.services)}
          />
          <FilterDate name="from" label={t(texts.fromDay)} value={wanted.from ?? null} />
          <FilterDate name="until" label={t(texts.untilDay)} value={wanted.until ?? null} />
        </FilterForm>
        {decisions.length === 0 ? <p>{t(texts.none)}</p> : <DecisionTable decisions={decisions} />}
        <Pagination next={next} query={wanted} />
        {later && (
          <p>
            <a className="link-button" href={query.size > 0 ? `/decisions?${query}` : '/decisions'}>
              {t(texts.newest)}
            </a>
          </p>
        )}
        <section aria-labelledby="shown" className="card quiet stack-s">
          <h2 id="shown">{t(texts.whatIsShown)}</h2>
          <p className="prose">{t(texts.whatIsShownText)}</p>
          <p className="prose">{t(texts.later)}</p>
        </section>
      </div>
    </Page>
  )
}
