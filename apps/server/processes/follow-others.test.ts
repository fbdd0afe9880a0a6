import { noteEdition } from '@xinban/store/editions'
import { moveOffset } from '@xinban/store/time-machine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { until } from '../testing/until.ts'
import { every } from './every.ts'
import { editionWatch, followOthers } from './follow-others.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('hears where another process moved the clock of the demo', async () => {
  const { context } = server
  const following = await followOthers(context)
  await moveOffset(context.db, 3 * 86_400_000)
  await until(async () => context.clock.ahead() === 3 * 86_400_000 || undefined)
  await following.stop()
})

it('says once that another process works with another edition, and nothing while all have the same', async () => {
  const { db, edition } = server.context
  const lines: string[] = []
  const look = editionWatch(server.context, (line) => lines.push(line))
  await noteEdition(db, edition.id)
  await look()
  expect(lines).toEqual([])
  await noteEdition(db, 'f'.repeat(64))
  await look()
  await look()
  expect(lines).toEqual([expect.stringContaining(`ffffffffffff, here ${edition.id.slice(0, 12)}`)])
  await noteEdition(db, edition.id)
  await look()
  expect(lines).toHaveLength(1)
})

it('what is done every now and then goes on after a failure, never twice at once, and stops', async () => {
  let inside = 0
  let most = 0
  let done = 0
  const repeated = every(1, async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 3))
    inside -= 1
    done += 1
    throw new Error('away')
  })
  await until(async () => done > 2 || undefined)
  await repeated.stop()
  expect([inside, most]).toEqual([0, 1])
})
