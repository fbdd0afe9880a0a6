import type { ServiceRow } from '@xinban/core/api'
import { Button } from '../kit/button.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { home } from '../messages/home.ts'
import type { Route } from './+types/home'

/** All services, and those that the search found. */
export async function loader(args: Route.LoaderArgs) {
  const q = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 100)
  const api = apiOf(args)
  const [all, hits] = await Promise.all([
    api.get<{ services: ServiceRow[] }>('/api/services'),
    q ? api.get<{ services: ServiceRow[] }>(`/api/services?q=${encodeURIComponent(q)}`) : null,
  ])
  return { services: all.services, q, found: hits?.services ?? null }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { services, q, found } = loaderData
  return (
    <>
      <title>{`${t(common.product)} · ${t(home.title)}`}</title>
      <meta name="description" content={t(home.lead)} />
      <div className="hero">
        <div className="wrap">
          <h1>{t(home.title)}</h1>
          <p className="lead">{t(home.lead)}</p>
          <Search q={q} />
        </div>
      </div>
      <div className="wrap home-body">
        {found ? <Results found={found} /> : <Catalogue services={services} />}
        {!found && <Promises />}
        {!found && <HowItWorks />}
      </div>
    </>
  )
}

function Search({ q }: { q: string }) {
  const { t } = useLanguage()
  return (
    <search>
      <form action="/" className="home-search">
        <label htmlFor="q" className="label">
          {t(home.searchLabel)}
        </label>
        <div className="search">
          <input
            id="q"
            name="q"
            type="search"
            className="input"
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
            aria-describedby="q-hint"
          />
          <Button look="primary">{t(home.search)}</Button>
        </div>
        <p id="q-hint" className="hint">
          {t(home.searchHint)}
        </p>
      </form>
    </search>
  )
}

function Results({ found }: { found: readonly ServiceRow[] }) {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t(home.results(found.length))}</h2>
      {found.length > 0 ? (
        <Tiles services={found} />
      ) : (
        <p className="prose home-nothing">{t(home.nothing)}</p>
      )}
      <p className="home-all">
        <a href="/">{t(home.all)}</a>
      </p>
    </section>
  )
}

function Catalogue({ services }: { services: readonly ServiceRow[] }) {
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

function Tiles({ services }: { services: readonly ServiceRow[] }) {
  const { t } = useLanguage()
  return (
    <ul className="tiles">
      {services.map((service) => (
        <li key={service.id}>
          <a className="tile" href={`/services/${service.id}`}>
            <span className="tile-name">{t(service.name)}</span>
            <span className="tile-note">{t(home.items(service.items))}</span>
          </a>
        </li>
      ))}
    </ul>
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
