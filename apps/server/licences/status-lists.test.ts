import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { concludedCase } from '../testing/concluded-case.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { statusListsOf } from './status-lists.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: () => '2026-11-23T02:00:00.000Z' })
  await concludedCase(server.app, 'i_restaurant', {})
})
afterAll(() => server.close())

it('all lists of a year come from one reading of its licences, however many versions there are', async () => {
  const query = vi.spyOn(server.context.db.pool, 'query')
  const lists = await statusListsOf(server.context).all()
  expect(Object.keys(lists)).toEqual(['2026-1'])
  const read = query.mock.calls.filter(([text]) => JSON.stringify(text).includes('distinct on (number)'))
  expect(read).toHaveLength(1)
  query.mockRestore()
})
