import type { FoundKind, SiteFinds } from '@xinban/core/site/site-search'
import { LinkList } from '../kit/link-list.tsx'
import { Page } from '../kit/page.tsx'
import { SiteSearch } from '../kit/site-search.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { pickQuery } from '../lib/pick-query.ts'
import { pages, search as texts } from '../messages/site.ts'
import type { Route } from './+types/search'

/** Where the page of each kind is. */
const paths: Readonly<Record<FoundKind, string>> = {
  service: '/services',
  item: '/items',
  authority: '/authorities',
  material: '/materials',
  page: '',
}

/** What the search finds on the whole site. */
export async function loader(args: Route.LoaderArgs) {
  const q = (pickQuery(args.request.url, ['q']).q ?? '').slice(0, 100)
  return { q, finds: await apiOf(args).get<SiteFinds>(`/api/search?q=${encodeURIComponent(q)}`) }
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { q, finds } = loaderData
  return (
    <Page title={q ? t(texts.titleOf(q)) : t(texts.title)} crumbs={[]}>
      <meta name="robots" content="noindex" />
      <SiteSearch q={q} />
      <div className="stack-l search-results">
        {q && <Verdict q={q} finds={finds} />}
        {finds.groups.map(({ kind, found }) => (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{t(texts.kinds[kind])}</h2>
            <LinkList links={found.map(({ id, name }) => ({ to: `${paths[kind]}/${id}`, label: t(name) }))} />
          </section>
        ))}
        {finds.total === 0 && <Lists />}
      </div>
    </Page>
  )
}

function Verdict({ q, finds }: { q: string; finds: SiteFinds }) {
  const { t } = useLanguage()
  if (finds.total === 0) {
    return (
      <section aria-labelledby="none" className="stack-s">
        <h2 id="none">{t(texts.none(q))}</h2>
        <p className="prose">{t(texts.noneHelp)}</p>
      </section>
    )
  }
  if (finds.meant) {
    return (
      <p role="status">
        {t(texts.meant)}
        <a className="link-button" href={`/search?q=${encodeURIComponent(finds.meant)}`}>
          {finds.meant}
        </a>
      </p>
    )
  }
  return <p role="status">{t(texts.results(finds.total))}</p>
}

function Lists() {
  const { t } = useLanguage()
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{t(texts.lists)}</h2>
      <LinkList
        links={[
          { to: '/services', label: t(pages.services) },
          { to: '/items', label: t(pages.items) },
          { to: '/authorities', label: t(pages.authorities) },
        ]}
      />
    </section>
  )
}
