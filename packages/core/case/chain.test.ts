import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, firstHash, type Link, linkHash } from './chain.ts'

const link: Link = {
  seq: 2,
  at: '2026-11-23T01:00:00.000Z',
  actor: { id: 'u1', name: '李晓梅', role: 'applicant' },
  body: { type: 'withdrawn', reason: '不办了' },
}

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  )
}

describe('canonical JSON', () => {
  it('sorts keys at every depth and writes no spaces', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '中' })).toBe('{"a":"中","b":[{"c":null,"d":1}]}')
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
  })

  it('is JSON that means the same, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(shuffled(value))).toBe(text)
      }),
    )
  })
})

describe('the chain', () => {
  it('is SHA-256 over the hash before and the link', () => {
    const text =
      '{"actor":{"id":"u1","name":"李晓梅","role":"applicant"},"at":"2026-11-23T01:00:00.000Z",' +
      '"body":{"reason":"不办了","type":"withdrawn"},"seq":2}'
    expect(linkHash('abc', link)).toBe(createHash('sha256').update(`abc${text}`).digest('hex'))
  })

  it('begins differently for each case', () => {
    expect(firstHash('a')).not.toBe(firstHash('b'))
  })

  it.each([
    ['seq', { seq: 3 }],
    ['at', { at: '2026-11-23T01:00:00.001Z' }],
    ['actor', { actor: { id: 'u2', name: '李晓梅', role: 'applicant' } }],
    ['body', { body: { type: 'withdrawn', reason: '不办了 ' } }],
  ])('changes with %s', (_what, change) => {
    expect(linkHash('abc', { ...link, ...change })).not.toBe(linkHash('abc', link))
  })
})
