import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digest } from '../case/chain.ts'
import {
  type CaseProof,
  caseKey,
  dayRoot,
  firstRootHash,
  type Leaf,
  proofOf,
  provesCase,
} from './chain-root.ts'

const leaf = fc
  .record({ id: fc.uuid(), version: fc.integer({ min: 1, max: 40 }), head: fc.string().map(digest) })
  .map(({ id, version, head }): Leaf => ({ key: caseKey(id), version, head, plan: digest('plan') }))
const leaves = fc.uniqueArray(leaf, { selector: (one) => one.key, minLength: 1, maxLength: 30 })
const before = firstRootHash('371072')

describe('the root of a day', () => {
  it('is the same whatever the order in which cases are read, and another for any other day, count or history', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const root = dayRoot(before, '2026-11-26', all)
        expect(dayRoot(before, '2026-11-26', [...all].reverse())).toEqual(root)
        expect(root.count).toBe(all.length)
        expect(dayRoot(before, '2026-11-27', all).hash).not.toBe(root.hash)
        expect(dayRoot(root.hash, '2026-11-26', all).hash).not.toBe(root.hash)
        const [first, ...rest] = all
        if (!first) return
        expect(dayRoot(before, '2026-11-26', rest).root).not.toBe(root.root)
        const altered = [{ ...first, head: digest(first.head) }, ...rest]
        expect(dayRoot(before, '2026-11-26', altered).root).not.toBe(root.root)
      }),
    )
  })

  it('proves each of its cases, with this head, version and plan alone', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, pick) => {
        const root = dayRoot(before, '2026-11-26', all)
        const one = all[pick % all.length]
        const proof = one && proofOf(root, all, one.key)
        if (!proof) throw new Error('there is no proof')
        const whole: CaseProof = { format: 'xinban-proof/1', key: one.key, plan: one.plan, proofs: [proof] }
        expect(provesCase(whole, proof)).toBe(true)
        expect(provesCase({ ...whole, key: caseKey('x') }, proof)).toBe(false)
        expect(provesCase({ ...whole, plan: digest('other') }, proof)).toBe(false)
        expect(provesCase(whole, { ...proof, head: digest(proof.head) })).toBe(false)
        expect(provesCase(whole, { ...proof, version: proof.version + 1 })).toBe(false)
        expect(provesCase(whole, { ...proof, root: { ...root, day: '2026-11-25' } })).toBe(false)
        expect(provesCase(whole, { ...proof, root: { ...root, count: root.count + 1 } })).toBe(false)
        expect(proofOf(root, all, caseKey('x'))).toBeUndefined()
      }),
    )
  })
})
