import type { CaseView } from '@xinban/core/case/case-view'
import { deliveryName } from '@xinban/core/case/delivery/items'
import type { DeliveryView } from '@xinban/core/case/delivery/views'
import { casePath } from '../desk/load-case.ts'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { Tag } from '../kit/tag.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { delivery as parts, label as texts } from '../messages/delivery.ts'
import { desk } from '../messages/desk.ts'
import type { Route } from './+types/desk-label'

/** The label of a parcel with its packing list, to be printed by the window. */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const path = casePath(args.params.id)
  const [view, delivery] = await Promise.all([
    api.get<CaseView>(path),
    api.get<DeliveryView>(`${path}/delivery`),
  ])
  const parcel = view.parcels.find(({ id }) => id === args.params.parcel)
  if (!parcel) throw new Response(null, { status: 404 })
  return { view, parcel, receiver: delivery.receiver }
}

export default function DeskLabel({ loaderData }: Route.ComponentProps) {
  const { t, colon } = useLanguage()
  const { view, parcel, receiver } = loaderData
  const { name, contact } = view.plan.window
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} back={{ to: `/desk/${view.id}`, label: t(desk.title) }}>
      {receiver ? (
        <div className="label-sheet">
          {parcel.demo && <Notice tone="warn" title={t(texts.demo)} />}
          <section aria-labelledby="to">
            <h2 id="to">{t(texts.to)}</h2>
            <p className="label-address">
              {receiver.name} <span className="number">{receiver.phone}</span>
            </p>
            <p className="label-address">{receiver.address}</p>
          </section>
          <section aria-labelledby="from">
            <h2 id="from">{t(texts.from)}</h2>
            <p>
              {t(name)} {contact.phone} {contact.address}
            </p>
          </section>
          <section aria-labelledby="list">
            <h2 id="list">{t(texts.list)}</h2>
            <p className="number">
              {view.number} {parcel.tracking && `${t(parts.tracking)}${colon}${parcel.tracking}`}{' '}
              {parcel.demo && <Tag tone="warn">{t(parts.demo)}</Tag>}
            </p>
            <ol className="bullets">
              {parcel.items.map((id) => (
                <li key={id}>{t(deliveryName(view.plan, id))}</li>
              ))}
            </ol>
          </section>
        </div>
      ) : (
        <p>{t(texts.none)}</p>
      )}
    </Page>
  )
}
