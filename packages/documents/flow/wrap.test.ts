import fc from 'fast-check'
import { expect, it } from 'vitest'
import { widthOf, wrap } from './wrap.ts'

it('breaks between Chinese characters, never before a closing or after an opening mark', () => {
  expect(wrap('公众聚集场所（投入使用）、营业前', 7)).toEqual(['公众聚集场所', '（投入使用）、', '营业前'])
  expect(wrap('一业一证', 10)).toEqual(['一业一证'])
})

it('keeps Latin words and numbers whole where they fit', () => {
  expect(wrap('收到之日起20个 working days', 6)).toEqual(['收到之日起', '20个', 'working', 'days'])
  expect(wrap('申请人或/and其他', 4)).toEqual(['申请人或/', 'and其他'])
})

it('loses nothing but spaces, and no line is too wide for its marks', () => {
  const text = fc.string({ unit: fc.constantFrom(...'行政审批局食品（）、，“”ab1 /'), maxLength: 60 })
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 16 }), (all, most) => {
      const lines = wrap(all, most)
      expect(lines.join('').replaceAll(' ', '')).toBe(all.replaceAll(' ', ''))
      const bare = (line: string) => line.replace(/[（）、，“”/]/g, '')
      for (const line of lines) expect(widthOf(bare(line))).toBeLessThanOrEqual(most)
    }),
  )
})
