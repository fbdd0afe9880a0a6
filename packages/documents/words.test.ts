import { describe, expect, it } from 'vitest'
import { chineseDate, chineseDay, chineseMoment, formText, spanText } from './words.ts'

describe('words', () => {
  it('writes dates without leading zeros', () => {
    expect(chineseDate('2026-11-23')).toBe('2026年11月23日')
    expect(chineseDate('2027-01-05')).toBe('2027年1月5日')
  })

  it('reads an instant in Shanghai, on both sides of its midnight', () => {
    expect(chineseDay('2026-11-23T15:59:59.000Z')).toBe('2026年11月23日')
    expect(chineseDay('2026-11-23T16:00:00.000Z')).toBe('2026年11月24日')
    expect(chineseMoment('2026-11-23T16:05:00.000Z')).toBe('2026年11月24日 00:05')
    expect(chineseMoment('2026-11-23T04:30:59.000Z')).toBe('2026年11月23日 12:30')
  })

  it('says limits with their unit', () => {
    expect(spanText({ amount: 20, unit: 'workday' })).toBe('20个工作日')
    expect(spanText({ amount: 30, unit: 'calendar_day' })).toBe('30个自然日')
    expect(spanText({ amount: 3, unit: 'month' })).toBe('3个月')
    expect(spanText({ amount: 0, unit: 'workday' })).toBe('当场')
  })

  it('takes a form value only where there is one to print', () => {
    const form = { a: ' 海韵 ', b: '  ', c: 88, d: true, e: ['x'] }
    expect(['a', 'b', 'c', 'd', 'e', 'none'].map((id) => formText(form, id))).toEqual([
      '海韵',
      null,
      '88',
      null,
      null,
      null,
    ])
  })
})
