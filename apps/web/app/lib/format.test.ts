import { expect, test } from 'vitest'
import { formatDate, formatInstant, formatMoney, formatSize } from './format.ts'

test('dates and instants are read in Beijing time', () => {
  expect(formatDate('2026-03-05', 'zh')).toBe('2026年3月5日')
  expect(formatDate('2026-03-05', 'en')).toBe('5 March 2026')
  expect(formatInstant('2026-12-31T16:07:00.000Z', 'zh')).toBe('2027年1月1日 00:07')
})

test('money is in yuan with two decimals, sizes are rounded up to what a person would say', () => {
  expect(formatMoney(123_456)).toBe('¥1234.56')
  expect(formatSize(68)).toBe('68 B')
  expect(formatSize(1025)).toBe('2 KB')
  expect(formatSize(20 * 1024 * 1024)).toBe('20.0 MB')
})
