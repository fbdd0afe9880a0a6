import type { CatalogueList } from '@xinban/core/site/catalogue-list'
import type { ItemPage } from '@xinban/core/site/item-page'
import type { SiteFinds } from '@xinban/core/site/site-search'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, clientOf } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let anybody: Client
beforeAll(async () => {
  server = await startTestServer()
  anybody = await clientOf(server.app, null)
})
afterAll(() => server.close())

it('the catalogue is narrowed by theme, authority and event of life', async () => {
  const all = await anybody.get<CatalogueList>('/api/catalogue')
  expect(all.body.services).toHaveLength(server.context.edition.services.size)
  const food = await anybody.get<CatalogueList>('/api/catalogue?theme=t_food&authority=a_fire&life=open')
  expect(food.body.services.map(({ id }) => id)).toContain('i_restaurant')
  expect(food.body.services.length).toBeLessThan(all.body.services.length)
  expect((await anybody.get('/api/catalogue?life=marriage')).status).toBe(400)
})

it('items, authorities and materials have pages; others are not found', async () => {
  const item = await anybody.get<ItemPage>('/api/items/p_food_business')
  expect(item.body.authority.id).toBe('a_bureau')
  expect(item.body.services.map(({ id }) => id)).toContain('i_restaurant')
  for (const path of [
    '/api/items',
    '/api/authorities',
    '/api/authorities/a_fire',
    '/api/materials/m_business_licence',
  ])
    expect((await anybody.get(path)).status, path).toBe(200)
  for (const path of ['/api/items/x', '/api/authorities/x', '/api/materials/x'])
    expect((await anybody.get(path)).status, path).toBe(404)
})

it('the search forgives a typing error and says what it took the query for', async () => {
  const search = (q: string) => anybody.get<SiteFinds>(`/api/search?q=${encodeURIComponent(q)}`)
  expect((await search('饭电')).body).toMatchObject({ meant: '饭店' })
  expect((await search('fd')).body.meant).toBeNull()
  expect((await search('')).body.total).toBe(0)
  expect((await search('a'.repeat(101))).status).toBe(400)
})

it('days and keys that the database does not know are refused or find nothing, and are no error of ours', async () => {
  const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const status = async (path: string) => (await anybody.get(path)).status
  for (const path of ['/api/decisions', '/api/open-data/decisions.json', '/api/open-data/decisions.csv']) {
    expect(await status(`${path}?from=0000-01-01`)).toBe(400)
    expect(await status(`${path}?until=0000-12-31`)).toBe(400)
    expect(await status(`${path}?authority=%00`)).toBe(400)
    expect(await status(`${path}?service=%00`)).toBe(400)
  }
  expect(await status('/api/chain-roots/0000-01-01')).toBe(400)
  for (const day of ['0000-01-01', '2026-99-99', '2026-02-30'])
    expect(await status(`/api/chain-roots?cursor=${cursor(day)}`), day).toBe(200)
})
