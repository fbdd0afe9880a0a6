import type { CatalogueList } from '@xinban/core/site/catalogue-list'
import { LinkList, type ListedLink } from '../kit/link-list.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { siteMap as texts } from '../messages/public.ts'
import { pages, site } from '../messages/site.ts'
import type { Route } from './+types/site-map'

export { headers } from '../lib/same-for-all.ts'

/** Every public page, for people; for machines there is /sitemap.xml. */
export async function loader(args: Route.LoaderArgs) {
  return apiOf(args).get<CatalogueList>('/api/catalogue')
}

export default function SiteMap({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { topics, services } = loaderData
  return (
    <Page title={t(pages.siteMap)} lead={t(texts.lead)} description={t(texts.lead)} crumbs={[]}>
      <div className="stack-l">
        <Part
          id="find"
          title={t(texts.find)}
          links={[
            { to: '/services', label: t(pages.services) },
            { to: '/items', label: t(pages.items) },
            { to: '/authorities', label: t(pages.authorities) },
            { to: '/search', label: t(pages.search) },
          ]}
        />
        <Part
          id="topics"
          title={t(site.theme)}
          links={topics.map(({ id, name }) => ({ to: `/services?theme=${id}`, label: t(name) }))}
        />
        <Part
          id="services"
          title={t(pages.services)}
          links={services.map(({ id, name }) => ({ to: `/services/${id}`, label: t(name) }))}
        />
        <Part
          id="public"
          title={t(texts.public)}
          links={[
            { to: '/decisions', label: t(pages.decisions) },
            { to: '/commitments', label: t(common.commitments) },
            { to: '/credit', label: t(common.credit) },
            { to: '/chain-roots', label: t(common.chainRoots) },
            { to: '/statistics', label: t(pages.statistics) },
            { to: '/open-data', label: t(pages.openData) },
          ]}
        />
        <Part
          id="own"
          title={t(texts.own)}
          links={[
            { to: '/cases', label: t(common.myCases) },
            { to: '/sign-in', label: t(common.signIn) },
          ]}
        />
        <Part
          id="about"
          title={t(texts.about)}
          links={[{ to: '/accessibility', label: t(pages.accessibility) }]}
        />
      </div>
    </Page>
  )
}

function Part({ id, title, links }: { id: string; title: string; links: readonly ListedLink[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LinkList links={links} />
    </section>
  )
}
