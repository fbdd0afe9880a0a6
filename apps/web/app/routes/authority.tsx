import type { AuthorityPage } from '@xinban/core/site/authority-page'
import type { ItemRow } from '@xinban/core/site/item-page'
import { ContactFacts } from '../kit/contact-facts.tsx'
import { ItemTable } from '../kit/item-table.tsx'
import { LinkList } from '../kit/link-list.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { pages, site as texts } from '../messages/site.ts'
import type { Route } from './+types/authority'

export { headers } from '../lib/same-for-all.ts'

/** One authority: contact, what it decides and supervises, where it takes part. */
export async function loader(args: Route.LoaderArgs) {
  return apiOf(args).get<AuthorityPage>(`/api/authorities/${encodeURIComponent(args.params.id)}`)
}

export default function AuthorityRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { authority, decides, supervises, services } = loaderData
  return (
    <Page
      title={t(authority.name)}
      lead={t(texts.counts(decides.length, supervises.length))}
      description={`${t(authority.name)}：${t(texts.authoritiesLead)}`}
      crumbs={[
        { to: '/services', label: t(pages.services) },
        { to: '/authorities', label: t(pages.authorities) },
      ]}
    >
      <div className="stack-l">
        <section aria-labelledby="contact" className="card quiet stack">
          <h2 id="contact">{t(texts.reach)}</h2>
          <ContactFacts authority={authority} />
        </section>
        <Items id="decides" title={t(texts.decides)} items={decides} />
        <Items id="supervises" title={t(texts.supervises)} items={supervises} />
        {services.length > 0 && (
          <section aria-labelledby="services" className="stack">
            <h2 id="services">{t(texts.takesPart)}</h2>
            <LinkList links={services.map(({ id, name }) => ({ to: `/services/${id}`, label: t(name) }))} />
          </section>
        )}
      </div>
    </Page>
  )
}

function Items({ id, title, items }: { id: string; title: string; items: readonly ItemRow[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      <ItemTable items={items} withAuthority={id !== 'decides'} />
    </section>
  )
}
