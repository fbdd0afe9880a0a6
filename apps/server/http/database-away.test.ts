import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { clientOf, prepareCase } from '../testing/client.ts'
import { type Line, lineTo } from '../testing/line.ts'
import { startTestServer } from '../testing/test-server.ts'

it('a database that goes away answers 503, and the same command can be repeated', async () => {
  let line: Line | undefined
  const server = await startTestServer({
    through: async (url) => {
      line = await lineTo(url)
      return line.url
    },
  })
  const [applicant, clerk] = await Promise.all([
    clientOf(server.app, 'applicant'),
    clientOf(server.app, 'clerk'),
  ])
  const opened = await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
  await applicant.command(opened.id, { type: 'submit', committed: true })
  const requestId = randomUUID()

  await line?.cut()
  const refused = await clerk.command(opened.id, { type: 'accept' }, requestId)
  expect(refused).toMatchObject({ status: 503, body: { kind: 'unavailable' } })
  expect((await server.app.inject('/api/health/live')).statusCode).toBe(200)
  expect((await server.app.inject('/api/health/ready')).statusCode).toBe(503)

  await line?.restore()
  const repeated = await clerk.command(opened.id, { type: 'accept' }, requestId)
  expect(repeated.body.status).toBe('accepted')
  expect(repeated.body.timeline.filter((entry) => entry.type === 'accepted')).toHaveLength(1)
  await server.close()
  await line?.cut()
})
