import type { CreditRecord } from '@xinban/core/case/credit'
import type { CreditRow } from '@xinban/core/message/views'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer({ now: () => '2027-02-01T02:00:00.000Z' })
  owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

const record: CreditRecord = {
  key: 'p_tobacco:false_papers',
  item: 'p_tobacco',
  ground: 'false_papers',
  from: '2027-01-10',
  until: '2028-01-10',
  barUntil: '2028-01-09',
  areas: [],
  published: true,
  repairedOn: null,
}

it('the public list names holder, item and ground of what stands today, and nobody’s fingerprints', async () => {
  const applicant = await clientOf(server.app, 'applicant')
  const { id } = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await owner.query(
    `insert into credit (region_code, case_id, key, subject_keys, holder, body, from_on, until_on, published)
      values ($1, $2, $3, '{account:applicant}', '海韵渔家饭店', $4, $5, $6, true)`,
    [server.context.db.region, id, record.key, record, record.from, record.until],
  )
  const anybody = await clientOf(server.app, null)
  const { body } = await anybody.get<{ records: CreditRow[]; next: string | null }>('/api/credit')
  expect(body).toEqual({
    records: [
      {
        holder: '海韵渔家饭店',
        item: server.context.edition.items.get('p_tobacco')?.name,
        ground: { zh: expect.any(String), en: expect.any(String) },
        from: '2027-01-10',
        until: '2028-01-10',
      },
    ],
    next: null,
  })
  expect((await anybody.get('/api/credit?limit=0')).status).toBe(400)
})
