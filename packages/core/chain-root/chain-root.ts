import { digest } from '../case/chain.ts'
import { leafHash, pathOf, rootFrom, treeRoot } from './merkle.ts'

/** What a day keeps of a case that changed: how far its history went, its last hash, and the plan that it follows. */
export interface Leaf {
  /** `caseKey` of its id. */
  readonly key: string
  readonly version: number
  readonly head: string
  /** The hash of its pinned plan. */
  readonly plan: string
}

/** The root of a day (Shanghai) over all cases that changed, chained to the day before. Hashes are SHA-256, hex. */
export interface DayRoot {
  /** YYYY-MM-DD. */
  readonly day: string
  /** So many cases. */
  readonly count: number
  readonly root: string
  /** The `hash` of the day before. */
  readonly previous: string
  /** Over `previous`, day, count and root: it stands for every day up to this one. */
  readonly hash: string
}

/** That a case was under a day's root: the leaf's place and the way from it to the root. */
export interface DayProof {
  readonly version: number
  readonly head: string
  readonly index: number
  readonly path: readonly string[]
  readonly root: DayRoot
}

/** GET /api/cases/{id}/proof: for each day on which the case changed, the oldest first. */
export interface CaseProof {
  readonly format: 'xinban-proof/1'
  /** `caseKey` of the case. */
  readonly key: string
  readonly plan: string
  readonly proofs: readonly DayProof[]
}

/** What stands for a case in a leaf: nobody gets from it to the id, which has 74 random bits. */
export function caseKey(caseId: string): string {
  return digest(`xinban case ${caseId}`)
}

/** A leaf as the text that is hashed. */
export function leafText({ key, version, head, plan }: Leaf): string {
  return `${key} ${version} ${head} ${plan}`
}

/** What the first day of a region follows. */
export function firstRootHash(region: string): string {
  return digest(`xinban chain roots ${region}`)
}

/** The `hash` of a day. */
export function rootHash({ previous, day, count, root }: Omit<DayRoot, 'hash'>): string {
  return digest(`${previous} ${day} ${count} ${root}`)
}

/** The hashes of a day's leaves in the order of the tree: that of their keys. */
function inOrder(leaves: readonly Leaf[]): readonly Leaf[] {
  return [...leaves].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The root of a day, after the `hash` of the day before. */
export function dayRoot(previous: string, day: string, leaves: readonly Leaf[]): DayRoot {
  const root = treeRoot(inOrder(leaves).map((leaf) => leafHash(leafText(leaf))))
  const unhashed = { day, count: leaves.length, root, previous }
  return { ...unhashed, hash: rootHash(unhashed) }
}

/** The proof for one case among a day's leaves; undefined where it is none of them. */
export function proofOf(root: DayRoot, leaves: readonly Leaf[], key: string): DayProof | undefined {
  const ordered = inOrder(leaves)
  const index = ordered.findIndex((leaf) => leaf.key === key)
  const leaf = ordered[index]
  if (!leaf) return undefined
  const path = pathOf(
    ordered.map((one) => leafHash(leafText(one))),
    index,
  )
  return { version: leaf.version, head: leaf.head, index, path, root }
}

/** True when the proof leads from the case to the root, and the root's own hash is right. */
export function provesCase(
  { key, plan }: CaseProof,
  { version, head, index, path, root }: DayProof,
): boolean {
  const leaf = leafHash(leafText({ key, version, head, plan }))
  return rootFrom(leaf, index, root.count, path) === root.root && rootHash(root) === root.hash
}
