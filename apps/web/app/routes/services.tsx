import type { CatalogueList, CatalogueRow } from '@xinban/core/site/catalogue-list'
import { FilterForm, FilterSelect } from '../kit/filter-form.tsx'
import { LinkList } from '../kit/link-list.tsx'
import { Page } from '../kit/page.tsx'
import { Tiles } from '../kit/tiles.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { pickQuery } from '../lib/pick-query.ts'
import { home } from '../messages/home.ts'
import { lifeNames, pages, site as texts } from '../messages/site.ts'
import type { Route } from './+types/services'

export { headers } from '../lib/same-for-all.ts'

const filters = ['theme', 'authority', 'life'] as const

export const handle = { query: filters }

/** The catalogue of services, narrowed by what the address says. */
export async function loader(args: Route.LoaderArgs) {
  const wanted = pickQuery(args.request.url, filters)
  const list = await apiOf(args).get<CatalogueList>(`/api/catalogue?${new URLSearchParams(wanted)}`)
  return { list, wanted }
}

export default function Services({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { list, wanted } = loaderData
  const narrowed = Object.keys(wanted).length > 0
  const names = [
    ...list.topics.filter(({ id }) => id === wanted.theme).map(({ name }) => t(name)),
    ...list.authorities.filter(({ id }) => id === wanted.authority).map(({ name }) => t(name)),
    ...list.lives.filter(({ id }) => id === wanted.life).map(({ id }) => t(lifeNames[id])),
  ]
  const title = [t(pages.services), ...names].join(' · ')
  return (
    <Page title={title} lead={t(texts.servicesLead)} description={t(texts.servicesLead)} crumbs={[]}>
      <div className="stack-l">
        <Narrow list={list} wanted={wanted} narrowed={narrowed} />
        {narrowed ? <Found services={list.services} /> : <ByTopic list={list} />}
        <After />
        <OtherLists />
      </div>
    </Page>
  )
}

type Wanted = Awaited<ReturnType<typeof loader>>['wanted']

function Narrow({ list, wanted, narrowed }: { list: CatalogueList; wanted: Wanted; narrowed: boolean }) {
  const { t, aside } = useLanguage()
  const option = (value: string, name: string, count: number) => ({ value, label: name + aside(`${count}`) })
  return (
    <FilterForm action="/services" label={t(texts.filter)} narrowed={narrowed}>
      <FilterSelect
        name="theme"
        label={t(texts.theme)}
        value={wanted.theme ?? null}
        options={list.topics.map(({ id, name, services }) => option(id, t(name), services))}
      />
      <FilterSelect
        name="authority"
        label={t(texts.authority)}
        value={wanted.authority ?? null}
        options={list.authorities.map(({ id, name, services }) => option(id, t(name), services))}
      />
      <FilterSelect
        name="life"
        label={t(texts.life)}
        value={wanted.life ?? null}
        options={list.lives.map(({ id, services }) => option(id, t(lifeNames[id]), services))}
      />
    </FilterForm>
  )
}

function Found({ services }: { services: readonly CatalogueRow[] }) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t(texts.found(services.length))}</h2>
      {services.length > 0 ? <Tiles services={services} /> : <p className="prose">{t(texts.noService)}</p>}
    </section>
  )
}

function ByTopic({ list }: { list: CatalogueList }) {
  const { t } = useLanguage()
  const others = list.services.filter((row) => row.topics.length === 0)
  return (
    <>
      {list.topics.map(({ id, name }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>
            <a href={`/services?theme=${id}`}>{t(name)}</a>
          </h2>
          <Tiles services={list.services.filter((row) => row.topics.includes(id))} />
        </section>
      ))}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t(texts.otherServices)}</h2>
          <Tiles services={others} />
        </section>
      )}
    </>
  )
}

/** What can be done with a licence is done in its case. */
function After() {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="after" className="card quiet stack-s">
      <h2 id="after">{t(texts.after)}</h2>
      <p className="prose">{t(texts.afterLead)}</p>
      <LinkList
        links={(['change', 'renew', 'close'] as const).map((life) => ({
          to: '/cases',
          label: t(lifeNames[life]),
          note: t(texts.afterLives[life]),
        }))}
      />
    </section>
  )
}

function OtherLists() {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="ways" className="stack-s">
      <h2 id="ways">{t(home.ways)}</h2>
      <LinkList
        links={[
          { to: '/items', label: t(pages.items), note: t(texts.itemsLead) },
          { to: '/authorities', label: t(pages.authorities), note: t(texts.authoritiesLead) },
        ]}
      />
    </section>
  )
}
