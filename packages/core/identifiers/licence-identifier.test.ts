import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLicenceIdentifier, licenceIdentifier, parseLicenceIdentifier } from './licence-identifier.ts'

// The first four were seen in public files, the last two are made up for tests.
const RIGHT = [
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
  '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9',
  '1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F',
  '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
  '1.2.156.3005.2.11100000000013338W032.12371000494400003J.DEMO000001.001.8',
  '1.2.156.3005.2.11100000000013338W032.11371000494416240Y.20260801000123.001.S',
]

describe('licence identifiers (GB/T 36904)', () => {
  it.each(RIGHT)('%s is right, and its parts make it again', (text) => {
    expect(isLicenceIdentifier(text)).toBe(true)
    const parts = parseLicenceIdentifier(text)
    expect(parts && licenceIdentifier(parts)).toBe(text)
  })

  it('has these parts', () => {
    expect(parseLicenceIdentifier(RIGHT[1] ?? '')).toEqual({
      type: '11100000MB03271699022',
      issuer: '340100',
      serial: '000000016',
      version: '001',
    })
  })

  it('the published identifier with a wrong check character M is refused; D would be right', () => {
    const start =
      '1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.'
    expect(isLicenceIdentifier(`${start}M`)).toBe(false)
    expect(isLicenceIdentifier(`${start}D`)).toBe(true)
  })

  it.each([
    ['another root', '1.2.156.3005.1.11100000MB03271699022.340100.000000016.001.9'],
    ['no root', '11100000MB03271699022.340100.000000016.001.9'],
    ['no dots', '1.2.156.3005.2.11100000MB033271699022340100000000016001.9'],
    ['a piece too many', '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9.'],
    ['no check character', '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.'],
    ['the dots elsewhere', '1.2.156.3005.2.11100000MB03271699022.340100.00000001.6001.9'],
    ['an empty serial', '1.2.156.3005.2.11100000MB03271699022.340100..001.9'],
    ['small letters', (RIGHT[0] ?? '').toLowerCase()],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(isLicenceIdentifier(text)).toBe(false)
  })

  it.each([
    { type: '11100000MB0327169922', issuer: '340100', serial: '1', version: '001' },
    { type: '11100000MB03271699022', issuer: '3401', serial: '1', version: '001' },
    { type: '11100000MB03271699022', issuer: '340100', serial: 'a', version: '001' },
    { type: '11100000MB03271699022', issuer: '340100', serial: '', version: '001' },
    { type: '11100000MB03271699022', issuer: '340100', serial: '1', version: '1' },
  ])('does not make one from %j', (parts) => {
    expect(licenceIdentifier(parts)).toBeUndefined()
  })

  it('catches any one changed character after the root', () => {
    const char = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.')
    fc.assert(
      fc.property(fc.constantFrom(...RIGHT), fc.nat(80), char, (text, n, other) => {
        const at = 15 + (n % (text.length - 15))
        fc.pre(text.charAt(at) !== other)
        expect(isLicenceIdentifier(text.slice(0, at) + other + text.slice(at + 1))).toBe(false)
      }),
    )
  })
})
