import type { CatalogueList, CatalogueRow } from '@xinban/core/site/catalogue-list'
import { redirect } from 'react-router'
import { Filters } from '../desk/filters.tsx'
import { LinkList } from '../kit/link-list.tsx'
import { Described } from '../kit/page.tsx'
import { SiteSearch } from '../kit/site-search.tsx'
import { StructuredData } from '../kit/structured-data.tsx'
import { Tiles } from '../kit/tiles.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { pickQuery } from '../lib/pick-query.ts'
import { useSession } from '../lib/session.ts'
import { governmentOrganisation } from '../lib/structured.ts'
import { common } from '../messages/common.ts'
import { home } from '../messages/home.ts'
import { pages, site } from '../messages/site.ts'
import type { Route } from './+types/home'

export { headers } from '../lib/same-for-all.ts'

/** All services and topics; a search of old leads to the search page. */
export async function loader(args: Route.LoaderArgs) {
  const { q } = pickQuery(args.request.url, ['q'])
  if (q) throw redirect(`/search?q=${encodeURIComponent(q)}`)
  return apiOf(args).get<CatalogueList>('/api/catalogue')
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const session = useSession()
  const { services, topics } = loaderData
  return (
    <>
      <title>{`${t(common.product)} · ${t(home.title)}`}</title>
      <Described title={t(home.title)} description={t(home.lead)} />
      {session && <StructuredData data={governmentOrganisation(session)} />}
      <div className="hero">
        <div className="wrap">
          <h1>{t(home.title)}</h1>
          <p className="lead">{t(home.lead)}</p>
          <SiteSearch q="" />
        </div>
      </div>
      <div className="wrap home-body">
        <Catalogue services={services} />
        <Ways topics={topics} />
        <Promises />
        <HowItWorks />
      </div>
    </>
  )
}

function Catalogue({ services }: { services: readonly CatalogueRow[] }) {
  const { t } = useLanguage()
  const industries = services.filter((service) => service.kind === 'industry')
  const core = industries.filter((service) => service.core)
  const others = industries.filter((service) => !service.core)
  return (
    <>
      <section aria-labelledby="industries">
        <h2 id="industries">{t(home.industries)}</h2>
        <p className="soft">{t(home.industriesLead)}</p>
        <Tiles services={core} />
      </section>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t(home.others)}</h2>
          <Tiles services={others} />
        </section>
      )}
      {(['theme', 'item', 'project'] as const).map((kind) => {
        const rows = services.filter((service) => service.kind === kind)
        if (rows.length === 0) return null
        return (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{t(home.kinds[kind])}</h2>
            <Tiles services={rows} />
          </section>
        )
      })}
    </>
  )
}

/** Topics, and the other lists. */
function Ways({ topics }: Pick<CatalogueList, 'topics'>) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="ways" className="stack">
      <h2 id="ways">{t(home.topics)}</h2>
      <Filters
        label={t(home.topics)}
        links={topics.map(({ id, name }) => ({ to: `/services?theme=${id}`, label: t(name), here: false }))}
      />
      <h3>{t(home.ways)}</h3>
      <LinkList
        links={[
          { to: '/services', label: t(pages.services), note: t(site.servicesLead) },
          { to: '/items', label: t(pages.items), note: t(site.itemsLead) },
          { to: '/authorities', label: t(pages.authorities), note: t(site.authoritiesLead) },
        ]}
      />
    </section>
  )
}

function Promises() {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="promises" className="card quiet stack-s">
      <h2 id="promises">{t(home.promises)}</h2>
      <p className="prose">{t(home.promisesText)}</p>
      <p>
        <a className="link-button" href="/commitments">
          {t(home.promisesLink)}
        </a>
      </p>
    </section>
  )
}

function HowItWorks() {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t(home.how)}</h2>
      <ol className="how">
        {home.steps.map((step, index) => (
          <li key={step.name.zh}>
            <span className="how-number number" aria-hidden="true">
              {index + 1}
            </span>
            <h3>{t(step.name)}</h3>
            <p className="soft">{t(step.text)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
