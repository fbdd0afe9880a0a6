import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUscc, isUscc, organisationCheckCharacter, usccCheckCharacter } from './uscc.ts'

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

// Codes of public bodies and companies, seen in public.
const PUBLIC = [
  '91350100M000100Y43',
  '91110108551385082Q',
  '91440300708461136T',
  '914403001922038216',
  '91330100799655058B',
  '11100000000013338W',
  '113700000045046442',
  '11110000000021135M',
  '11430000006122244L',
  '11370800MB28559184',
  '11371000494416240Y',
  '11371000004359264F',
]

// Made up for tests.
const FICTIONAL = [
  '91371000MA3T00017G',
  '91371000MA3XY91252',
  '92371000MA3ABCD581',
  '93371002MA3C0DE75G',
  '52371000MJE1234513',
  '91371002MA9TETU81Q',
  '12371000494400003J',
]

describe('checkUscc', () => {
  it.each([...PUBLIC, ...FICTIONAL])('%s is right', (code) => {
    expect(isUscc(code)).toBe(true)
    expect(checkUscc(code)).toEqual({ verdict: 'valid', value: code })
  })

  it.each(['91371000 ma3t00017g', '９１３７１０００ＭＡ３Ｔ０００１７Ｇ', '\u202D91371000MA3T00017G\u202C'])(
    'forgives how "%s" is typed',
    (input) => {
      expect(checkUscc(input)).toEqual({ verdict: 'valid', value: '91371000MA3T00017G' })
      expect(isUscc(input)).toBe(false)
    },
  )

  it.each([
    ['91370000MA00000000', ['check']],
    ['11370000MB284697XP', ['check']],
    ['11371000MB2857374T', ['check']],
    ['91371000MA3T00017H', ['check']],
    ['91371000MA3T00017', ['length']],
    ['91371000MA3T00017G0', ['length']],
    ['91371000MA3I00017G', ['character']],
    ['91371000MA3O00017G', ['character']],
    ['91371000MA3S00017G', ['character']],
    ['91371000MA3V00017G', ['character']],
    ['91371000MA3Z00017G', ['character']],
    ['371000200012345', ['length']],
    ['威海某某有限公司', ['length', 'character']],
    ['', ['length']],
  ])('%s is wrong: %j', (code, reasons) => {
    expect(checkUscc(code)).toEqual({ verdict: 'invalid', value: code, reasons })
    expect(isUscc(code)).toBe(false)
  })

  it('the check character of 91370000MA0000000 is P', () => {
    expect(usccCheckCharacter('91370000MA0000000')).toBe('P')
  })

  it('only warns about an organisation code that does not fit', () => {
    // The organisation code of 11100000000013338W is 00001333-8.
    const wrong = '11100000000013337'
    const code = `${wrong}${usccCheckCharacter(wrong)}`
    expect(checkUscc(code)).toEqual({ verdict: 'warning', value: code, reasons: ['organisation_code'] })
    expect(isUscc(code)).toBe(true)
  })

  it('any 17 characters of the alphabet get a check character that validates', () => {
    const char = fc.constantFrom(...ALPHABET)
    fc.assert(
      fc.property(fc.array(char, { minLength: 17, maxLength: 17 }), (chars) => {
        const first17 = chars.join('')
        expect(isUscc(`${first17}${usccCheckCharacter(first17)}`)).toBe(true)
      }),
    )
  })

  it('changing any one character makes it invalid', () => {
    const codes = fc.constantFrom(...PUBLIC, ...FICTIONAL)
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, char) => {
        fc.pre(code.charAt(at) !== char)
        expect(checkUscc(code.slice(0, at) + char + code.slice(at + 1)).verdict).toBe('invalid')
      }),
    )
  })
})

describe('organisationCheckCharacter', () => {
  // Bodies whose check is X, 0 and a digit; the first is the usual example of the standard, the others are public.
  it.each([
    ['D2143569', 'X'],
    ['49441624', '0'],
    ['00001333', '8'],
  ])('of %s is %s', (first8, check) => {
    expect(organisationCheckCharacter(first8)).toBe(check)
  })

  it.each(['0000133', '000013338', 'd2143569', '0000 333'])('of "%s" there is none', (first8) => {
    expect(organisationCheckCharacter(first8)).toBeUndefined()
  })
})
