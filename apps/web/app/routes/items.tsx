import type { ItemRow } from '@xinban/core/site/item-page'
import { ItemTable } from '../kit/item-table.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { pages, site as texts } from '../messages/site.ts'
import type { Route } from './+types/items'

export { headers } from '../lib/same-for-all.ts'

/** All items of the catalogue. */
export async function loader(args: Route.LoaderArgs) {
  return apiOf(args).get<{ items: ItemRow[] }>('/api/items')
}

export default function Items({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <Page
      title={t(pages.items)}
      lead={t(texts.itemsLead)}
      description={t(texts.itemsLead)}
      crumbs={[{ to: '/services', label: t(pages.services) }]}
    >
      <ItemTable items={loaderData.items} />
    </Page>
  )
}
