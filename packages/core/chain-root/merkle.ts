import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** What goes before a leaf and before a pair (RFC 6962): neither can pass for the other. */
const LEAF = Uint8Array.of(0)
const PAIR = Uint8Array.of(1)

/** The hash of a leaf's text (hex). */
export function leafHash(text: string): string {
  return bytesToHex(sha256(concatBytes(LEAF, utf8ToBytes(text))))
}

/** The hash of two neighbours (hex). */
export function pairHash(left: string, right: string): string {
  return bytesToHex(sha256(concatBytes(PAIR, hexToBytes(left), hexToBytes(right))))
}

/** The level above: neighbours in pairs, one that is left over goes up as it is. */
function above(level: readonly string[]): string[] {
  const pairs = Array.from({ length: level.length >> 1 }, (_, at) =>
    pairHash(level[2 * at] ?? '', level[2 * at + 1] ?? ''),
  )
  return level.length % 2 === 1 ? [...pairs, level.at(-1) ?? ''] : pairs
}

/** The root over leaf hashes in their order (hex); of none it is the hash of nothing. */
export function treeRoot(leaves: readonly string[]): string {
  let level = leaves
  while (level.length > 1) level = above(level)
  return level[0] ?? bytesToHex(sha256(new Uint8Array()))
}

/** The neighbours that lead from a leaf to the root, from the bottom up. */
export function pathOf(leaves: readonly string[], index: number): string[] {
  const path: string[] = []
  let at = index
  for (let level = leaves; level.length > 1; level = above(level)) {
    const neighbour = level[at ^ 1]
    if (neighbour !== undefined) path.push(neighbour)
    at >>= 1
  }
  return path
}

/** The root that a leaf and its path lead to in a tree of this size; null where the path does not fit the place. */
export function rootFrom(leaf: string, index: number, size: number, path: readonly string[]): string | null {
  if (!Number.isInteger(index) || index < 0 || index >= size) return null
  const rest = [...path]
  let [at, last, hash] = [index, size - 1, leaf]
  for (; last > 0; at >>= 1, last >>= 1) {
    if (at === last && at % 2 === 0) continue
    const neighbour = rest.shift()
    if (neighbour === undefined) return null
    hash = at % 2 === 1 ? pairHash(neighbour, hash) : pairHash(hash, neighbour)
  }
  return rest.length === 0 ? hash : null
}
