import type { ScannerView, SessionView } from '@xinban/core/api'
import type { ParcelRow } from '@xinban/core/case/delivery/views'
import type { DeliveryRow } from '@xinban/core/message/views'
import { data } from 'react-router'
import { DeliveryTable } from '../desk/delivery-table.tsx'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Filters } from '../desk/filters.tsx'
import { ParcelTable } from '../desk/parcel-table.tsx'
import { ScannerNotice } from '../desk/scanner-notice.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { parcels as parcelTexts } from '../messages/delivery.ts'
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
  const [list, moving, session, scanner] = await Promise.all([
    api.get<{ deliveries: DeliveryRow[]; next: string | null }>(`/api/outbox?${asked}`),
    cursor ? null : api.get<{ parcels: ParcelRow[] }>('/api/parcels?limit=100'),
    api.get<SessionView>('/api/session'),
    api.get<ScannerView>('/api/scanner'),
  ])
  const chief = session.person?.roles.some(({ role }) => role === 'chief') ?? false
  return {
    ...list,
    parcels: moving?.parcels ?? [],
    chief,
    state: known,
    demo: session.mode === 'demo',
    scanner,
  }
}

/** Asks the courier for a parcel again at once. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const of = (name: string) => encodeURIComponent(String(form.get(name) ?? ''))
  const path = `/api/parcels/${of('case')}/${of('parcel')}/again`
  const sent = await apiOf(args).send(path, { method: 'POST' })
  if (!sent.ok) throw data(sent.problem, { status: sent.problem.status })
  return redirectTo('/outbox')
}

export default function Outbox({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { deliveries, parcels, chief, next, state, demo, scanner } = loaderData
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <DeskTabs here="outbox" oversees />
      <ScannerNotice scanner={scanner} />
      {demo && (
        <div className="outbox-demo">
          <Notice>
            <p>{t(texts.demo)}</p>
          </Notice>
        </div>
      )}
      {parcels.length > 0 && (
        <section aria-labelledby="parcels" className="outbox-parcels">
          <h2 id="parcels">{t(parcelTexts.title)}</h2>
          <ParcelTable rows={parcels} chief={chief} />
        </section>
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
