import { sampleInputs } from '@xinban/documents/overlay/sample-inputs'
import { threadedPress } from '@xinban/documents/press/threaded-press'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const press = threadedPress()
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ press })
})
afterAll(async () => {
  await server.close()
  await press.stop()
})

it('requests are answered while papers are made, not after them', async () => {
  const papers = 40
  let made = 0
  const data = sampleInputs().licence
  const orders = Array.from({ length: papers }, async () => {
    await press.print({ template: 'licence', data })
    made += 1
  })
  // From the first paper on they are being made; the press has not finished them before the request is answered.
  await Promise.race(orders)
  const before = made
  const { statusCode } = await server.app.inject('/api/services')
  const after = made
  await Promise.all(orders)
  expect(statusCode).toBe(200)
  expect(before).toBeGreaterThan(0)
  expect(after).toBeLessThan(papers)
  expect(made).toBe(papers)
})

it('a publication is made by the press', async () => {
  const { statusCode, rawPayload } = await server.app.inject('/api/services/i_clinic/publications/notice.pdf')
  expect(statusCode).toBe(200)
  expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})
