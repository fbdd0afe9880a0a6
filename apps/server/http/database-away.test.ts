import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, it } from 'vitest'
import { clientOf, prepareCase } from '../testing/client.ts'
import { startTestServer } from '../testing/test-server.ts'

/** Shuts the door of the database and throws out who is inside; `open` lets them in again. */
async function door(url: string, open: boolean): Promise<void> {
  const target = new URL(url)
  const name = target.pathname.slice(1)
  target.pathname = '/postgres'
  const owner = new pg.Client({ connectionString: target.href })
  await owner.connect()
  await owner.query(`alter database ${name} allow_connections ${open}`)
  if (!open)
    await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  await owner.end()
}

it('a database that goes away answers 503, and the same command can be repeated', async () => {
  const server = await startTestServer()
  const [applicant, clerk] = await Promise.all([
    clientOf(server.app, 'applicant'),
    clientOf(server.app, 'clerk'),
  ])
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(opened.id, { type: 'submit', committed: true })
  const requestId = randomUUID()

  await door(server.url, false)
  expect(await clerk.command(opened.id, { type: 'accept' }, requestId)).toMatchObject({
    status: 503,
    body: { kind: 'unavailable' },
  })
  expect((await server.app.inject('/api/health/live')).statusCode).toBe(200)
  expect((await server.app.inject('/api/health/ready')).statusCode).toBe(503)

  await door(server.url, true)
  const repeated = await clerk.command(opened.id, { type: 'accept' }, requestId)
  expect(repeated.body.status).toBe('accepted')
  expect(repeated.body.timeline.filter((entry) => entry.type === 'accepted')).toHaveLength(1)
  await server.close()
})
