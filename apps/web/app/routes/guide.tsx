import type { ServiceView } from '@xinban/core/api'
import { commitmentOffer } from '@xinban/core/catalogue/commitment-offer'
import { ButtonLink } from '../kit/button.tsx'
import { Fact, Facts } from '../kit/facts.tsx'
import { ItemFacts } from '../kit/item-facts.tsx'
import { LevelMark } from '../kit/level-mark.tsx'
import { More } from '../kit/more.tsx'
import { Page } from '../kit/page.tsx'
import { Tag } from '../kit/tag.tsx'
import { Zh } from '../kit/zh.tsx'
import { apiOf } from '../lib/api.ts'
import { formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { itemTypes, item as texts } from '../messages/catalogue.ts'
import { classNames } from '../messages/commitments.ts'
import { common } from '../messages/common.ts'
import { guide } from '../messages/guide.ts'
import type { Route } from './+types/guide'

/** The public guide of a service. */
export async function loader(args: Route.LoaderArgs) {
  const id = encodeURIComponent(args.params.id)
  return { view: await apiOf(args).get<ServiceView>(`/api/services/${id}`) }
}

export default function Guide({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { view } = loaderData
  const { service, items } = view
  return (
    <Page
      title={t(service.name)}
      lead={t(guide.lead(items.length))}
      back={{ to: '/', label: t(common.services) }}
    >
      <div className="with-side right">
        <section aria-labelledby="covers">
          <Start id={service.id} />
          <h2 id="covers">{t(guide.covers)}</h2>
          <ul className="guide-items">
            {items.map((row) => (
              <ItemRow key={row.item.id} row={row} />
            ))}
          </ul>
          <p>
            <a className="link-button" href="/commitments">
              {t(guide.list)}
            </a>
          </p>
        </section>
        <aside className="card quiet">
          <About view={view} />
        </aside>
      </div>
    </Page>
  )
}

function Start({ id }: { id: string }) {
  const { t } = useLanguage()
  return (
    <div className="guide-start">
      <ButtonLink to={`/services/${id}/questions`} look="primary" large>
        {t(guide.start)}
      </ButtonLink>
      <p className="soft small">{t(guide.startHelp)}</p>
    </div>
  )
}

function ItemRow({ row }: { row: ServiceView['items'][number] }) {
  const { t, colon } = useLanguage()
  const { item, authority, note, always } = row
  const { why } = commitmentOffer(item)
  return (
    <li>
      <div className="spread">
        <h3>{t(item.name)}</h3>
        <Tag>{t(itemTypes[item.type])}</Tag>
      </div>
      <p className="soft small">
        {t(authority)} · {t(texts.legalLimit)} {t(formatSpan(item.limits.legal))}
      </p>
      <p className="small">
        {t(texts.when) + colon}
        {note ? <Zh>{note}</Zh> : always ? t(texts.always) : '—'}
      </p>
      <p className="small">
        {t(guide.class(t(classNames[item.class.name])))} <LevelMark level={item.class.level} /> ·{' '}
        {t(why ? guide.noPromise(t(why)) : guide.canPromise)}
      </p>
      <More label={t(guide.details)}>
        <ItemFacts item={item} survey={item.survey.mode} />
      </More>
    </li>
  )
}

function About({ view }: { view: ServiceView }) {
  const { t } = useLanguage()
  const { service, window, edition } = view
  return (
    <Facts>
      {service.aliases.length > 0 && (
        <Fact name={t(guide.alsoCalled)}>
          <Zh>{service.aliases.join('、')}</Zh>
        </Fact>
      )}
      <Fact name={t(guide.ifRefused)}>{t(guide.partial[service.partial])}</Fact>
      <Fact name={t(guide.help)}>
        {t(window.name)} {window.phone}
      </Fact>
      {service.notes && (
        <Fact name={t(texts.remark)}>
          <Zh>{service.notes}</Zh>
        </Fact>
      )}
      {service.confidence.level !== 'seen' && (
        <Fact name={t(texts.reliability)}>
          <LevelMark level={service.confidence.level} />
        </Fact>
      )}
      <Fact name={t(guide.edition)}>
        <code>{edition.slice(0, 12)}</code>
      </Fact>
    </Facts>
  )
}
