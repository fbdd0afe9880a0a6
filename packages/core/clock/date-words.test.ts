import { expect, it } from 'vitest'
import { datesInWords, sayDate } from './date-words.ts'

it('says a date in both languages', () => {
  expect(sayDate('2026-03-05')).toEqual({ zh: '2026年3月5日', en: '5 March 2026' })
  expect(sayDate('2026-12-31').en).toBe('31 December 2026')
})

it('says the dates of a line, and leaves other numbers', () => {
  const line = {
    zh: '暂停许可，2026-11-26 至 2026-12-10，第 2 版',
    en: 'Suspended, 2026-11-26 to 2026-12-10, version 2',
  }
  expect(datesInWords(line)).toEqual({
    zh: '暂停许可，2026年11月26日至2026年12月10日，第 2 版',
    en: 'Suspended, 26 November 2026 to 10 December 2026, version 2',
  })
})
