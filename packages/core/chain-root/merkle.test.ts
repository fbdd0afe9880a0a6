import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafHash, pathOf, rootFrom, treeRoot } from './merkle.ts'

function sha256(...parts: (string | Buffer)[]): Buffer {
  return parts
    .reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part), createHash('sha256'))
    .digest()
}

/** The definition of RFC 6962, section 2.1, word for word. */
function byDefinition(texts: readonly string[]): Buffer {
  if (texts.length === 0) return sha256()
  if (texts.length === 1) return sha256(Buffer.of(0), texts[0] ?? '')
  let k = 1
  while (k * 2 < texts.length) k *= 2
  return sha256(Buffer.of(1), byDefinition(texts.slice(0, k)), byDefinition(texts.slice(k)))
}

const texts = fc.array(fc.string(), { maxLength: 70 })
const some = fc.array(fc.string(), { minLength: 1, maxLength: 70 })

describe('the tree', () => {
  it('has the root that RFC 6962 defines', () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(treeRoot(all.map(leafHash))).toBe(byDefinition(all).toString('hex'))
      }),
    )
  })

  it('leads from every leaf to its root, and from nothing else', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (all, pick, other) => {
        const leaves = all.map(leafHash)
        const index = pick % all.length
        const leaf = leaves[index] ?? ''
        const path = pathOf(leaves, index)
        const root = treeRoot(leaves)
        expect(rootFrom(leaf, index, all.length, path)).toBe(root)
        expect(rootFrom(leafHash(`${all[index]}!`), index, all.length, path)).not.toBe(root)
        expect(rootFrom(leaf, index, all.length, [...path, leaf])).toBeNull()
        const elsewhere = other % (all.length + 2)
        if (leaves[elsewhere] !== leaf) expect(rootFrom(leaf, elsewhere, all.length, path)).not.toBe(root)
        if (path.length > 0) {
          const altered = path.with(other % path.length, leafHash('altered'))
          expect(rootFrom(leaf, index, all.length, altered)).not.toBe(root)
          expect(rootFrom(leaf, index, all.length, path.slice(1))).not.toBe(root)
        }
      }),
    )
  })
})
