import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ['37100219880808001x', '37100219880808001X', 'a small x'],
    ['３７１００２１９８８０８０８００１ｘ', '37100219880808001X', 'full-width from an input method'],
    [' 371002 19880808 001X\t', '37100219880808001X', 'spaces and a tab'],
    ['3710\u3000 \u00A0\u202F02', '371002', 'ideographic and non-breaking spaces'],
    ['\u202D371002\u202C\u200B\uFEFF', '371002', 'marks that come with a copied text'],
    ['９１３７１０００－ｍａ', '91371000-MA', 'full-width letters and signs'],
    ['', '', 'nothing'],
  ])('"%s" is %s: %s', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  it.each(['张三', 'É', 'ß', '²', 'Ⅹ', '１２月'.slice(2), '٣'])(
    'leaves "%s" for a check to refuse',
    (text) => {
      expect(normalise(text)).toBe(text)
    },
  )

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })

  it('keeps digits and capital letters, all and in their order, wherever spaces stand', () => {
    const char = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    const gap = fc.constantFrom('', ' ', '\u3000', '\n', '\u200E')
    fc.assert(
      fc.property(fc.array(fc.tuple(char, gap)), (pieces) => {
        expect(normalise(pieces.flat().join(''))).toBe(pieces.map(([c]) => c).join(''))
      }),
    )
  })
})
