import type { CaseView } from '@xinban/core/case/case-view'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('a case keeps its plan when the catalogue changes', async () => {
  const applicant = await clientOf(server.app, 'applicant')
  const opened = await prepareCase(applicant, 'i_restaurant', {
    has_business_licence: true,
    sells_tobacco: true,
  })

  const { edition } = server.context
  const service = edition.services.get('i_restaurant')
  if (!service) throw new Error('the catalogue has no restaurant')
  const lessItems = { ...service, items: service.items.filter((use) => use.item !== 'p_tobacco') }
  const changed = {
    ...edition,
    id: 'another edition',
    services: new Map([...edition.services, [service.id, lessItems]]),
  }
  const later = await buildApp({ ...server.context, edition: changed }, null, false)
  const same = await clientOf(later, 'applicant')

  const view = (await same.get<CaseView>(`/api/cases/${opened.id}`)).body
  expect(view.plan.edition).toBe(edition.id)
  expect(view.plan.items.map((item) => item.id)).toContain('p_tobacco')
  const submitted = await same.command(opened.id, { type: 'submit', committed: true })
  expect(submitted.body.parts.map((part) => part.item)).toContain('p_tobacco')
  await later.close()
})
