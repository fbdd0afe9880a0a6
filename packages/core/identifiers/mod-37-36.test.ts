import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasMod3736, mod3736 } from './mod-37-36.ts'

const chars = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const texts = fc.array(chars, { minLength: 1, maxLength: 60 }).map((list) => list.join(''))

describe('mod3736', () => {
  // Global Release Identifiers (GRid) of the recording industry, which use the same system.
  it.each(['A12425GABC1234002M', 'B159D8FA01240000K', '188166C7342000003'])(
    'agrees with the public example %s',
    (whole) => {
      expect(mod3736(whole.slice(0, -1))).toBe(whole.slice(-1))
      expect(hasMod3736(whole)).toBe(true)
    },
  )

  it.each(['', 'a', '12 3', '张', '12-3'])('of "%s" does not exist', (text) => {
    expect(mod3736(text)).toBeUndefined()
  })

  it('of any text validates, and no other character does', () => {
    fc.assert(
      fc.property(texts, chars, (text, other) => {
        expect(hasMod3736(`${text}${mod3736(text)}`)).toBe(true)
        expect(hasMod3736(`${text}${other}`)).toBe(other === mod3736(text))
      }),
    )
  })

  it('satisfies the congruence of ISO/IEC 7064 that a whole text ends at 1 mod 36', () => {
    const value = (char: string) => Number.parseInt(char, 36)
    fc.assert(
      fc.property(texts, (text) => {
        let product = 36
        for (const char of text) {
          const sum = (product + value(char)) % 36
          product = ((sum === 0 ? 36 : sum) * 2) % 37
        }
        expect((product + value(mod3736(text) ?? '')) % 36).toBe(1)
      }),
    )
  })

  it('catches any one changed character', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), chars, (text, n, char) => {
        const whole = `${text}${mod3736(text)}`
        const at = n % whole.length
        fc.pre(whole.charAt(at) !== char)
        expect(hasMod3736(whole.slice(0, at) + char + whole.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('a single character or nothing cannot validate', () => {
    expect(hasMod3736('')).toBe(false)
    expect(hasMod3736('1')).toBe(false)
  })
})
