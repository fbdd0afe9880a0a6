import { expect, it } from 'vitest'
import { clientOf } from '../testing/client.ts'
import { startTestServer } from '../testing/test-server.ts'

it('while every connection is in use, requests are answered 503 with when to try again; then all goes on', async () => {
  const server = await startTestServer()
  const clerk = await clientOf(server.app, 'clerk')
  const { pool } = server.context.db
  const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  const refused = await server.app.inject({ url: '/api/licences/XB0', remoteAddress: '10.1.1.1' })
  const asked = await Promise.all([clerk.get('/api/tasks'), clerk.get('/api/cases')])
  expect(asked.map(({ status }) => status)).toEqual([503, 503])
  expect(refused.statusCode === 503 ? refused.headers['retry-after'] : '2').toBe('2')
  expect((await server.app.inject('/api/health/live')).statusCode).toBe(200)
  for (const client of held) client.release()
  expect((await clerk.get('/api/tasks')).status).toBe(200)
  await server.close()
})
