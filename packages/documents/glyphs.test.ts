import { describe, expect, it } from 'vitest'
import { codeNotation, legible, missingGlyphs } from './glyphs.ts'

describe('missingGlyphs', () => {
  it('finds nothing in ordinary text, rare names of the standard set included', () => {
    expect(missingGlyphs('威海经济技术开发区（馨）·“饭店” №12 ㎡ — 龘㛃䶮 ABC')).toEqual([])
  })

  it('finds nothing in the basic block, nor in rare names of the extensions', () => {
    const basic = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i))
    expect(missingGlyphs(basic.join('')).length).toBeLessThan(40)
    expect(missingGlyphs('𬭎䶮㛃𫖮𫍯𬇙𠙶𣗋𬒗𫄨𬘭𡐓𪾢𬳽﨑')).toEqual([])
  })

  it('finds each character that no font has, once', () => {
    expect(missingGlyphs('𠮷𠮷野家 𮭡')).toEqual(['𠮷', '𮭡'])
  })

  it('looks through what cannot be seen', () => {
    expect(missingGlyphs('a\u200b\u202eb\r\n\tc\u0000')).toEqual([])
  })
})

describe('legible', () => {
  it('prints a missing character as its code and leaves everything else as it is', () => {
    const data = { names: ['𠮷野家', { deep: '海韵𮭡' }], count: 3, demo: true, none: null }
    expect(legible(data)).toEqual({
      value: { names: ['〔U+20BB7〕野家', { deep: '海韵〔U+2EB61〕' }], count: 3, demo: true, none: null },
      missing: ['𠮷', '𮭡'],
    })
  })

  it('drops invisible characters, which could make a name read as another', () => {
    expect(legible('海\u202e韵\u200b饭\u0007店').value).toBe('海韵饭店')
    expect(legible('一\r\n二\u2028三\t四').value).toBe('一\n二\n三 四')
  })

  it('makes half a surrogate pair visible', () => {
    const { value, missing } = legible('a\ud842b')
    expect(value).toBe('a〔U+FFFD〕b')
    expect(missing).toEqual(['\ufffd'])
  })

  it('prints a character with a variation selector in the font’s own shape', () => {
    expect(legible('葛\u{e0100}城☎\ufe0f')).toMatchObject({ value: expect.stringMatching(/^葛城/) })
    expect(legible('葛\u{e0100}').missing).toEqual([])
  })

  it('makes one glyph of a letter and its mark, and leaves Chinese characters as they were written', () => {
    expect(legible('Cafe\u0301').value).toBe('Caf\u00e9')
    expect(legible('\uf900\u8c48').value).not.toBe('\u8c48\u8c48')
  })

  it('prints emoji and scripts from right to left as codes, in their order', () => {
    expect(legible('店\u{1f3ea}').value).toBe('店〔U+1F3EA〕')
    expect(legible('\u{1f468}\u200d\u{1f467}').value).toBe('〔U+1F468〕〔U+1F467〕')
    expect(legible('a\u05d0\u05d1b').value).toBe('a〔U+05D0〕〔U+05D1〕b')
  })

  it('writes codes with four digits or more', () => {
    expect(['\u0e01', '𠮷'].map(codeNotation)).toEqual(['〔U+0E01〕', '〔U+20BB7〕'])
  })
})
