import type { SessionView } from '@xinban/core/api'
import type { DeliveryRow } from '@xinban/core/message/views'
import { DeliveryTable } from '../desk/delivery-table.tsx'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Filters } from '../desk/filters.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { stateNames, outbox as texts } from '../messages/outbox.ts'
import type { Route } from './+types/outbox'

/** What left the house by mail and SMS, and what did not; for auditors and the bureau's chief. */
export async function loader(args: Route.LoaderArgs) {
  const query = new URL(args.request.url).searchParams
  const api = apiOf(args)
  const asked = new URLSearchParams()
  const state = query.get('state')
  const known = state !== null && Object.hasOwn(stateNames, state) ? state : null
  if (known) asked.set('state', known)
  const cursor = query.get('cursor')
  if (cursor) asked.set('cursor', cursor)
  const [list, session] = await Promise.all([
    api.get<{ deliveries: DeliveryRow[]; next: string | null }>(`/api/outbox?${asked}`),
    api.get<SessionView>('/api/session'),
  ])
  return { ...list, state: known, demo: session.mode === 'demo' }
}

export default function Outbox({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { deliveries, next, state, demo } = loaderData
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <DeskTabs here="outbox" oversees />
      {demo && (
        <div className="outbox-demo">
          <Notice>
            <p>{t(texts.demo)}</p>
          </Notice>
        </div>
      )}
      <Filters
        label={t(texts.filter)}
        links={[
          { to: '/outbox', label: t(texts.all), here: state === null },
          ...Object.entries(stateNames).map(([one, name]) => ({
            to: `/outbox?state=${one}`,
            label: t(name),
            here: state === one,
          })),
        ]}
      />
      {deliveries.length === 0 ? <p>{t(texts.none)}</p> : <DeliveryTable deliveries={deliveries} />}
      <Pagination next={next} {...(state && { query: { state } })} />
    </Page>
  )
}
