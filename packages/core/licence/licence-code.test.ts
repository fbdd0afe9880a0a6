import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { licenceNumber } from '../identifiers/licence-number.ts'
import { licenceClaims, licenceQr, readClaims } from './licence-claims.ts'
import { type KnownLists, offlineStatus } from './offline-verdict.ts'
import { readQr } from './read-qr.ts'
import { isSet, statusBits, statusPlace } from './status-list.ts'

const number = licenceNumber('371072', '2026', 42)
const code = 'eyJh.eyJu.c2ln'
const site = 'https://licence.example.cn'

describe('a status list', () => {
  it('has exactly the entries that were set, in at least 131,072', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(300_000), { maxLength: 30 }), fc.nat(300_000), (set, other) => {
        const bits = statusBits(set)
        expect(bits.length).toBeGreaterThanOrEqual(16_384)
        for (const index of set) expect(isSet(bits, index)).toBe(true)
        expect(isSet(bits, other)).toBe(set.includes(other))
      }),
      { numRuns: 50 },
    )
  })

  it('has the first entry in the leftmost bit, as the standard says', () => {
    expect([...statusBits([0, 9]).subarray(0, 2)]).toEqual([0b1000_0000, 0b0100_0000])
  })

  it('is that of the year and version, at the serial number', () => {
    expect(statusPlace(number, 3)).toEqual({ list: '2026-3', index: 42 })
    expect(statusPlace('ZH1', 1)).toBeUndefined()
  })
})

describe('a scanned code', () => {
  it('is one of ours only at our address', () => {
    expect(readQr(licenceQr(site, number, code), site)).toEqual({ kind: 'code', number, code })
    expect(readQr(`${site}/l/${number.toLowerCase()}`, site)).toEqual({ kind: 'number', number })
    expect(readQr(` ${number} `, site)).toEqual({ kind: 'number', number })
    expect(readQr(code, site)).toEqual({ kind: 'code', number: null, code })
  })

  it.each([
    ['https://licence.example.cn.evil.cn', 'licence.example.cn.evil.cn'],
    ['http://licence.example.cn', 'licence.example.cn'],
    ['https://licence.example.cn:444', 'licence.example.cn:444'],
    ['https://licence.example.cn@evil.cn', 'evil.cn'],
    ['https://evil.cn', 'evil.cn'],
    ['https://evil@licence.example.cn', 'licence.example.cn'],
  ])('that leads to %s is told, with where it leads', (origin, host) => {
    expect(readQr(`${origin}/l/${number}#${code}`, site)).toEqual({ kind: 'elsewhere', host })
  })

  it('that is anything else never throws', () => {
    for (const text of ['', 'hello', 'javascript:alert(1)', `${site}/cases/1`, `${site}/l/ZH1`, 'a.b'])
      expect(readQr(text, site).kind).toMatch(/nothing|elsewhere/)
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readQr(text, site).kind).toBeTypeOf('string')
      }),
    )
  })
})

describe('the claims of a licence', () => {
  const licence = {
    number,
    version: 1,
    trade: '饭店',
    holder: '海韵渔家饭店',
    uscc: '92371000MA3ABCD581',
    premises: '乐天大街88号',
    permits: ['食品经营许可', '公众聚集场所消防安全检查'],
    issuedOn: '2026-11-20',
    validUntil: '2031-11-19',
    demo: true,
  }

  it('come back from JSON, and nothing else does', () => {
    const claims = licenceClaims(licence)
    expect(readClaims(JSON.parse(JSON.stringify(claims)))).toEqual(claims)
    for (const value of [null, 1, {}, [], { ...claims, v: '1' }, { ...claims, p: [1] }, { ...claims, x: 3 }])
      expect(readClaims(value)).toBeUndefined()
  })

  it('count permits whose names would not fit', () => {
    const many = Array.from({ length: 12 }, (_, i) => `第${i}项许可的名称`)
    expect(licenceClaims({ ...licence, permits: many }).p).toBe(12)
  })

  it('have a status by the lists that are known, in the order of what matters', () => {
    const claims = licenceClaims(licence)
    const none = new Uint8Array(16_384)
    const here = statusBits([42])
    const lists = (set: Partial<KnownLists['bits'][string]>): KnownLists => ({
      asOf: '2026-11-26T00:00:00.000Z',
      bits: { '2026-1': { revocation: none, suspension: none, refresh: none, ...set } },
    })
    const on = (set: Partial<KnownLists['bits'][string]>, day = '2026-11-26') =>
      offlineStatus(claims, lists(set), day)
    expect(on({})).toBe('valid')
    expect(on({}, '2031-11-20')).toBe('expired')
    expect(on({ suspension: here })).toBe('suspended')
    expect(on({ revocation: here })).toBe('ended')
    expect(on({ revocation: here, refresh: here })).toBe('replaced')
    expect(offlineStatus({ ...claims, v: 2 }, lists({}), '2026-11-26')).toBe('unlisted')
  })
})
