import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { type FuzzReport, runFuzz } from './run-fuzz.ts'

/** Another seed asks other things: `FUZZ_SEED=7 npx vitest run --project unit apps/server/fuzz`. */
const seed = Number(process.env.FUZZ_SEED ?? 20261126)
const requests = 3000

let server: TestServer
let report: FuzzReport
beforeAll(async () => {
  server = await startTestServer()
  report = await runFuzz(server, requests, seed)
})
afterAll(() => server.close())

it(`${requests} hostile requests, seed ${seed}: each is answered, as a problem where it was one, and no inside shows`, () => {
  expect(report.found).toEqual([])
})

it('they got everywhere: most operations answered with success at least once, and all kinds of refusal came up', () => {
  expect(report.reached.length).toBeGreaterThan(0.75 * report.operations)
  expect(Object.keys(report.statuses)).toEqual(
    expect.arrayContaining(['200', '400', '401', '403', '404', '409', '413', '422', '503']),
  )
})
