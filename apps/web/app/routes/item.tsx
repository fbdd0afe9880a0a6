import type { ItemPage, ItemUse } from '@xinban/core/site/item-page'
import { Fact, Facts } from '../kit/facts.tsx'
import { ItemFacts } from '../kit/item-facts.tsx'
import { LevelMark } from '../kit/level-mark.tsx'
import { LinkList } from '../kit/link-list.tsx'
import { Page } from '../kit/page.tsx'
import { StructuredData } from '../kit/structured-data.tsx'
import { ZhNote } from '../kit/zh.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { useSession } from '../lib/session.ts'
import { governmentService } from '../lib/structured.ts'
import { itemTypes, item as texts } from '../messages/catalogue.ts'
import { common } from '../messages/common.ts'
import { pages, site } from '../messages/site.ts'
import { ItemPapers } from '../site/item-papers.tsx'
import type { Route } from './+types/item'

export { headers } from '../lib/same-for-all.ts'

/** Everything public about one item. */
export async function loader(args: Route.LoaderArgs) {
  return apiOf(args).get<ItemPage>(`/api/items/${encodeURIComponent(args.params.id)}`)
}

export default function ItemRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const session = useSession()
  const { item, authority, supervisor, papers, services } = loaderData
  const lead = `${t(itemTypes[item.type])} · ${t(authority.name)}`
  return (
    <Page
      title={t(item.name)}
      lead={lead}
      description={`${t(item.name)}：${lead}。${t(site.itemsLead)}`}
      crumbs={[
        { to: '/services', label: t(pages.services) },
        { to: '/items', label: t(pages.items) },
      ]}
    >
      {session && <StructuredData data={governmentService(session, loaderData)} />}
      <div className="with-side right">
        <div className="stack-l">
          <section aria-labelledby="facts" className="stack">
            <h2 id="facts">{t(site.basics)}</h2>
            <ItemFacts item={item} survey={item.survey.mode} />
          </section>
          <Conditions page={loaderData} />
          <section aria-labelledby="papers" className="stack">
            <h2 id="papers">{t(site.papers)}</h2>
            <p className="prose">{t(site.papersLead)}</p>
            <ItemPapers papers={papers} />
          </section>
          <section aria-labelledby="used" className="stack">
            <h2 id="used">{t(site.usedIn)}</h2>
            <p className="prose">{t(site.startInText)}</p>
            {services.length > 0 ? <Uses services={services} /> : <p>{t(site.noIndustry)}</p>}
          </section>
        </div>
        <aside className="card quiet stack">
          <h2>{t(texts.authority)}</h2>
          <p>
            <a className="row-link" href={`/authorities/${authority.id}`}>
              {t(authority.name)}
            </a>
          </p>
          <Facts>
            <Fact name={t(site.contact)}>{authority.contact.phone}</Fact>
            <Fact name={t(site.address)}>{authority.contact.address ?? t(common.unknown)}</Fact>
            {supervisor && (
              <Fact name={t(texts.supervisor)}>
                <a className="row-link" href={`/authorities/${supervisor.id}`}>
                  {t(supervisor.name)}
                </a>
              </Fact>
            )}
          </Facts>
        </aside>
      </div>
    </Page>
  )
}

function Conditions({ page }: { page: ItemPage }) {
  const { t } = useLanguage()
  const { item, promise } = page
  return (
    <section aria-labelledby="conditions" className="stack">
      <h2 id="conditions">{t(site.conditions)}</h2>
      {item.survey.checklist.length > 0 ? (
        <ul className="bullets">
          {item.survey.checklist.map(({ id, text, level }) => (
            <li key={id}>
              {t(text)} <LevelMark level={level} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(site.conditionsNone)}</p>
      )}
      <Facts>
        <Fact name={t(site.promise)}>
          {t(promise.why ?? site.mayPromise)} <LevelMark level={promise.level} />
        </Fact>
        {item.notes && (
          <Fact name={t(texts.remark)}>
            <ZhNote>{item.notes}</ZhNote>
          </Fact>
        )}
      </Facts>
    </section>
  )
}

function Uses({ services }: { services: readonly ItemUse[] }) {
  const { t } = useLanguage()
  return (
    <LinkList
      links={services.map(({ id, name, note, always }) => ({
        to: `/services/${id}`,
        label: t(name),
        note: note ? <ZhNote>{note}</ZhNote> : t(always ? texts.always : site.ifAsked),
      }))}
    />
  )
}
