import { digest } from '@xinban/core/case/chain'
import type { Text } from '@xinban/core/catalogue/schema'
import { firstRootHash } from '@xinban/core/chain-root/chain-root'
import { chainFaults, rootFaults } from '@xinban/core/chain-root/check-chain'
import { leavesOf, listRoots, type StoredRoot } from '@xinban/store/chain-roots'
import type { Db } from '@xinban/store/db'
import { countLeaves, planHashes, readChains } from '@xinban/store/read-chains'
import { readPlanText } from '@xinban/store/read-history'

/** So many cases, or days, in one round trip. */
const BATCH = 200

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly cases: number
  readonly events: number
  readonly plans: number
  readonly days: readonly { readonly root: StoredRoot; readonly good: boolean }[]
  readonly faults: readonly Text[]
}

async function allRoots(db: Db): Promise<StoredRoot[]> {
  const roots: StoredRoot[] = []
  let cursor: string | undefined
  do {
    const page = await listRoots(db, { limit: BATCH, ...(cursor !== undefined && { cursor }) })
    roots.push(...page.rows)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return roots.reverse()
}

/** Recomputes every case's chain, every plan's hash and every day's root from the database, and compares. */
export async function verifyAll(
  db: Db,
  published: ReadonlyMap<string, string> = new Map(),
): Promise<Verified> {
  const faults: Text[] = []
  const days: Verified['days'][number][] = []
  let before = { day: '', hash: firstRootHash(db.region) }
  for (const root of await allRoots(db)) {
    const found = rootFaults(root, await leavesOf(db, root.day), before, published.get(root.day))
    faults.push(...found)
    days.push({ root, good: found.length === 0 })
    before = root
  }
  for (const day of published.keys())
    if (days.every(({ root }) => root.day !== day))
      faults.push({ zh: `${day}：公布过的根不见了`, en: 'a published root is gone' })
  const counts = { cases: 0, events: 0, leaves: 0 }
  let after: string | null = null
  for (;;) {
    const chains = await readChains(db, after, BATCH)
    for (const chain of chains) {
      faults.push(...chainFaults(chain, before.day || null))
      counts.cases += 1
      counts.events += chain.events.length
      counts.leaves += chain.leaves.filter((leaf) => leaf.day <= before.day).length
    }
    after = chains.at(-1)?.id ?? null
    if (chains.length < BATCH || after === null) break
  }
  if (before.day !== '' && (await countLeaves(db, before.day)) > counts.leaves)
    faults.push({ zh: '有根的办件不见了', en: 'cases that roots know are gone' })
  const plans = await planHashes(db)
  for (const hash of plans)
    if (digest(await readPlanText(db, hash)) !== hash)
      faults.push({ zh: `方案 ${hash} 被改动`, en: 'a plan was altered' })
  return { cases: counts.cases, events: counts.events, plans: plans.length, days, faults }
}
