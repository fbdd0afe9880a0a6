import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanLine, cleanText } from './clean-text.ts'

it('keeps what people can read, with its line breaks', () => {
  expect(cleanText('  海韵渔家\r\n饭店 ')).toBe('海韵渔家\n饭店')
  expect(cleanLine('海韵渔家\r\n饭店')).toBe('海韵渔家 饭店')
  expect(cleanText('𠮷野家')).toBe('𠮷野家')
})

it('drops what nobody can see: controls, changes of direction, halves of characters', () => {
  expect(cleanText('饭\u202E店\u200B\u0000\t')).toBe('饭店')
  expect(cleanText('\u200b\u200b')).toBe('')
  expect(cleanText('a\uD800b')).toBe('ab')
})

it('doing it twice changes nothing more, and nothing invisible is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(clean).not.toMatch(/[\p{Cf}\p{Cs}]/u)
    }),
  )
})
