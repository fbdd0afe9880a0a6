import { type CaseProof, firstRootHash, provesCase, rootHash } from '@xinban/core/chain-root/chain-root'
import { treeRoot } from '@xinban/core/chain-root/merkle'
import type { ChainRootsView, PublishedRoot } from '@xinban/core/chain-root/views'
import { addDays } from '@xinban/core/clock/local-date'
import { readEvents } from '@xinban/store/cases'
import { leavesOf } from '@xinban/store/chain-roots'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, clientOf, prepareCase } from '../testing/client.ts'
import { manyLike } from '../testing/many-cases.ts'
import { mustDo } from '../testing/must-do.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { makeRoots } from './make-roots.ts'

let server: TestServer
let applicant: Client
let now = '2026-11-23T02:00:00.000Z'
let id = ''
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  applicant = await clientOf(server.app, 'applicant')
  id = (await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })).id
  await mustDo(server.app, 'applicant', id, { type: 'submit', committed: true })
  // What was never handed in is under no root.
  await prepareCase(applicant, 'i_restaurant', { has_business_licence: true })
})
afterAll(() => server.close())

async function published(): Promise<readonly PublishedRoot[]> {
  const nobody = await clientOf(server.app, null)
  return (await nobody.get<ChainRootsView>('/api/chain-roots?limit=200')).body.roots
}

async function proofsOf(caseId: string): Promise<CaseProof> {
  const { status, body } = await applicant.get<CaseProof>(`/api/cases/${caseId}/proof`)
  expect(status).toBe(200)
  return body
}

describe('the daily root', () => {
  it('is made once the day in Shanghai is over, and once only', async () => {
    now = '2026-11-23T15:59:59.999Z'
    expect(await makeRoots(server.context)).toBe(0)
    expect(await published()).toEqual([])
    now = '2026-11-23T16:00:00.000Z'
    const made = await Promise.all([makeRoots(server.context), makeRoots(server.context)])
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await makeRoots(server.context)).toBe(0)
    const [root, ...more] = await published()
    expect(more).toEqual([])
    expect(root).toMatchObject({
      day: '2026-11-23',
      count: 1,
      previous: firstRootHash(server.context.db.region),
    })
  })

  it('covers a case on each day when it changed, by its last event of that day', async () => {
    now = '2026-11-24T01:00:00.000Z'
    await manyLike(server.context, { id, version: 2 }, 6)
    await mustDo(server.app, 'clerk', id, { type: 'accept' })
    now = '2026-11-24T20:00:00.000Z'
    expect(await makeRoots(server.context)).toBe(1)
    const proof = await proofsOf(id)
    expect(proof.proofs.map(({ root }) => [root.day, root.count])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-24', 7],
    ])
    const events = await readEvents(server.context.db, id)
    for (const one of proof.proofs) {
      expect(provesCase(proof, one)).toBe(true)
      expect(one.head).toBe(events[one.version - 1]?.hash)
    }
    expect(JSON.stringify(proof)).not.toContain(id)
  })

  it('counts what was kept a moment late on the day after', async () => {
    const [late = ''] = await manyLike(server.context, { id, version: 2 }, 1)
    const owner = new pg.Client({ connectionString: server.url })
    await owner.connect()
    await owner.query("update event set at = '2026-11-24T15:59:59Z' where case_id = $1", [late])
    await owner.end()
    now = '2026-11-25T16:00:00.000Z'
    expect(await makeRoots(server.context)).toBe(1)
    expect((await leavesOf(server.context.db, '2026-11-25')).map((leaf) => leaf.caseId)).toEqual([late])
  })

  it('catches up after a downtime, one root for each day, each chained to the one before', async () => {
    now = '2027-01-20T03:00:00.000Z'
    expect(await makeRoots(server.context)).toBe(55)
    const roots = (await published()).toReversed()
    expect(roots.map((root) => root.day)).toEqual(
      Array.from({ length: 58 }, (_, index) => addDays('2026-11-23', index)),
    )
    let previous = firstRootHash(server.context.db.region)
    for (const { madeAt, ...root } of roots) {
      expect(root.previous).toBe(previous)
      expect(root.hash).toBe(rootHash(root))
      expect(madeAt > root.day).toBe(true)
      previous = root.hash
    }
    expect(roots.at(-1)).toMatchObject({ day: '2027-01-19', count: 0, root: treeRoot([]) })
  })

  it('is public day by day and in pages; a proof is not', async () => {
    const nobody = await clientOf(server.app, null)
    const first = (await nobody.get<ChainRootsView>('/api/chain-roots?limit=2')).body
    const cursor = encodeURIComponent(first.next ?? '')
    const second = (await nobody.get<ChainRootsView>(`/api/chain-roots?limit=2&cursor=${cursor}`)).body
    expect([...first.roots, ...second.roots]).toEqual((await published()).slice(0, 4))
    expect((await nobody.get('/api/chain-roots/2026-11-24')).body).toMatchObject({ count: 7 })
    expect((await nobody.get('/api/chain-roots/2026-11-22')).status).toBe(404)
    expect((await nobody.get('/api/chain-roots/yesterday')).status).toBe(400)
    expect((await nobody.get(`/api/cases/${id}/proof`)).status).toBe(401)
    const stranger = await clientOf(server.app, 'approver-a_fire')
    expect((await stranger.get(`/api/cases/${id}/proof`)).status).toBe(404)
  })
})
