import { firstHash, linkHash } from '@xinban/core/case/chain'
import { dayRoot } from '@xinban/core/chain-root/chain-root'
import type { ChainRootsView } from '@xinban/core/chain-root/views'
import { findCase } from '@xinban/store/cases'
import { findRoot, leavesOf } from '@xinban/store/chain-roots'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptedCase, archiveOf, makePapers } from '../archive/sample-archive.fixture.ts'
import { verifyArchive } from '../cli/verify-case/verify-archive.ts'
import { chainsReport } from '../cli/verify-chains.ts'
import { clientOf } from '../testing/client.ts'
import { manyLike } from '../testing/many-cases.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { makeRoots } from './make-roots.ts'
import { verifyAll } from './verify-all.ts'

const day = '2026-11-23'
let server: TestServer
let owner: pg.Client
let id = ''
let now = `${day}T02:00:00.000Z`
let saved: ReadonlyMap<string, string>
let oldArchive: Buffer
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  id = (await acceptedCase(server)).id
  await makePapers(server, id)
  await manyLike(server.context, { id, version: 2 }, 5)
  now = `${day}T16:00:00.000Z`
  await makeRoots(server.context)
  now = '2026-11-24T16:00:00.000Z'
  await makeRoots(server.context)
  const nobody = await clientOf(server.app, null)
  const { roots } = (await nobody.get<ChainRootsView>('/api/chain-roots')).body
  saved = new Map(roots.map((root) => [root.day, root.hash]))
  oldArchive = (await archiveOf(server, 'applicant', id)).bytes
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

async function faults(published?: ReadonlyMap<string, string>): Promise<string[]> {
  return (await verifyAll(server.context.db, published)).faults.map((fault) => fault.zh)
}

/** As the owner of the database: somebody else in the second step, and every hash of the case made to fit. */
async function rewrite(): Promise<void> {
  await owner.query(`update event set actor = actor || '{"id": "other"}' where case_id = $1 and seq = 2`, [
    id,
  ])
  await rechain()
}

async function rechain(): Promise<void> {
  const { rows } = await owner.query(
    'select seq, at, actor, body from event where case_id = $1 order by seq',
    [id],
  )
  let previous = firstHash(id)
  for (const { seq, at, actor, body } of rows) {
    const hash = linkHash(previous, { seq, at: at.toISOString(), actor, body })
    await owner.query('update event set prev_hash = $3, hash = $4 where case_id = $1 and seq = $2', [
      id,
      seq,
      previous,
      hash,
    ])
    previous = hash
  }
  await owner.query('update approval_case set head_hash = $2 where id = $1', [id, previous])
}

/** Runs something that is undone afterwards. */
async function undone(tables: readonly string[], work: () => Promise<void>): Promise<void> {
  for (const table of tables) await owner.query(`create temp table kept_${table} as table ${table}`)
  await owner.query('set session_replication_role = replica')
  try {
    await work()
  } finally {
    for (const table of tables) {
      await owner.query(`delete from ${table}`)
      await owner.query(`insert into ${table} table kept_${table}`)
      await owner.query(`drop table kept_${table}`)
    }
    await owner.query('reset session_replication_role')
  }
}

describe('every chain and every root, recomputed from the database', () => {
  it('agree as they are, and with the roots that somebody kept', async () => {
    expect(await faults()).toEqual([])
    expect(await faults(saved)).toEqual([])
    const report = chainsReport(await verifyAll(server.context.db)).join('\n')
    expect(report).toContain(`| ${day}`)
    expect(report).toContain('✓ 每条历史链都完整')
  })

  it('a history that was rewritten with all of its hashes is found by the root of the day', async () => {
    await undone(['event', 'approval_case'], async () => {
      await rewrite()
      expect(await faults()).toEqual([`${id}：${day} 时前 3 步是另一个样子，历史被改写`])
      // The new archive fits itself but for its proof; the one that was kept stays as it was, and says otherwise.
      const { bytes } = await archiveOf(server, 'applicant', id)
      const bad = (await verifyArchive(bytes)).filter((check) => check.state === 'bad')
      expect(bad.map((check) => check.name.en)).toEqual(['daily roots'])
      const kept = await verifyArchive(oldArchive, saved)
      expect(kept.every((check) => check.state === 'good')).toBe(true)
      expect(bytes.equals(oldArchive)).toBe(false)
    })
    expect(await faults()).toEqual([])
  })

  it('… and with leaf and roots made anew too, by the roots that were published', async () => {
    const { db } = server.context
    await undone(['event', 'approval_case', 'chain_leaf', 'chain_root'], async () => {
      await rewrite()
      const found = await findCase(db, id)
      await owner.query('update chain_leaf set head = $2 where case_id = $1', [id, found?.hash])
      let previous = (await findRoot(db, day))?.previous ?? ''
      for (const on of [day, '2026-11-24']) {
        const made = dayRoot(previous, on, await leavesOf(db, on))
        await owner.query('update chain_root set root = $2, previous = $3, hash = $4 where day = $1', [
          on,
          made.root,
          previous,
          made.hash,
        ])
        previous = made.hash
      }
      expect(await faults()).toEqual([])
      expect(await faults(saved)).toEqual([`${day}：与公布的根不同`, '2026-11-24：与公布的根不同'])
    })
  })

  it('a step that is altered, taken away or put in; a case, a root, a leaf or a plan that is gone or altered', async () => {
    const { rows } = await owner.query('select plan_hash from approval_case where id = $1', [id])
    const plan = rows[0].plan_hash
    const alterations: readonly (readonly [string, readonly string[]])[] = [
      [`update event set body = body || '{"x": 1}' where case_id = '${id}' and seq = 3`, [`${id}：第 3 步`]],
      [`delete from event where case_id = '${id}' and seq = 3`, [`${id}：应有 3 步`, '历史被改写']],
      [
        `delete from event where case_id = '${id}'; delete from approval_case where id = '${id}'`,
        ['有根的办件不见了'],
      ],
      [`update approval_case set head_hash = md5('x') where id = '${id}'`, ['末尾校验值不符']],
      [`update approval_case set plan_hash = md5('x') where id = '${id}'`, ['历史被改写']],
      [`update plan set body = body || '{"x": 1}' where hash = '${plan}'`, [`方案 ${plan} 被改动`]],
      [`delete from chain_leaf where case_id = '${id}'`, ['根与当日的办件不符', '早该有根却没有']],
      [`delete from chain_root where day = '${day}'`, ['没有接上前一天']],
      [`update chain_root set count = count + 1 where day = '${day}'`, ['根与当日的办件不符']],
      [`update chain_root set hash = root where day = '${day}'`, ['校验值不符', '没有接上前一天']],
    ]
    for (const [text, expected] of alterations) {
      await undone(['event', 'approval_case', 'plan', 'chain_leaf', 'chain_root'], async () => {
        await owner.query(text)
        const found = (await faults()).join('\n')
        for (const part of expected) expect(found, text).toContain(part)
      })
    }
    expect(await faults()).toEqual([])
  })
})
