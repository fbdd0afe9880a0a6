import type { AuthorityRow } from '@xinban/core/site/authority-page'
import { LinkList } from '../kit/link-list.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { pages, site as texts } from '../messages/site.ts'
import type { Route } from './+types/authorities'

export { headers } from '../lib/same-for-all.ts'

/** All authorities: those that decide items, and those that only supervise. */
export async function loader(args: Route.LoaderArgs) {
  return apiOf(args).get<{ authorities: AuthorityRow[] }>('/api/authorities')
}

export default function Authorities({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <Page
      title={t(pages.authorities)}
      lead={t(texts.authoritiesLead)}
      description={t(texts.authoritiesLead)}
      crumbs={[{ to: '/services', label: t(pages.services) }]}
    >
      <LinkList
        links={loaderData.authorities.map(({ id, name, decides, supervises }) => ({
          to: `/authorities/${id}`,
          label: t(name),
          note: t(texts.counts(decides, supervises)),
        }))}
      />
    </Page>
  )
}
