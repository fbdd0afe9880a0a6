import { readFileSync } from 'node:fs'
import { ledgerOf } from '@xinban/core/clock/ledger'
import { parseCalendar } from '@xinban/core/clock/parse-calendar'
import { expect, test } from 'vitest'
import { rangeText, tellLedger } from './ledger-summary.ts'

const csv = readFileSync(new URL('../../../../catalogue/calendars/cn.csv', import.meta.url), 'utf8')
const parsed = parseCalendar(csv)
if (!parsed.ok) throw new Error(parsed.message)
const { calendar } = parsed

const limit = { due: '2026-11-09', provisional: false, remaining: 3 }
const pauses = [{ kind: 'expert_review', from: '2026-10-12', to: '2026-10-23' }]
const running = {
  legal: limit,
  effective: limit,
  light: 'green',
  late: false,
  pauses,
  stoppedOn: null,
} as const

function days(from: string, to: string, start = from) {
  return ledgerOf(calendar, { from, start, to, unit: 'workday', pauses })
}

test('a range names its month once where it can', () => {
  expect(rangeText('2026-10-01', '2026-10-07', 'zh')).toBe('10月1日—7日')
  expect(rangeText('2026-09-28', '2026-10-07', 'zh')).toBe('9月28日—10月7日')
  expect(rangeText('2026-10-01', '2026-10-07', 'en')).toBe('1–7 October')
  expect(rangeText('2026-10-01', '2026-10-01', 'zh')).toBe('10月1日')
})

test('the clock of 9/21 with two holidays, a make-up day and an expert review', () => {
  const ledger = { ...running, days: days('2026-09-21', '2026-11-09') }
  expect(tellLedger(ledger, '2026-11-06').map((line) => line.zh)).toEqual([
    '受理日 9月21日不计，次日 9月22日起算。',
    '至今天（11月6日）计 19 个工作日。',
    '9月25日—27日中秋节不计（2026年放假通知）。',
    '10月1日—7日国庆节不计（2026年放假通知）。',
    '10月10日调休上班，计入。',
    '专家评审 10月12日—23日不计。',
  ])
})

test('a part that waits has not begun; one that waited says since when it counts', () => {
  const waiting = { ...running, days: days('2026-09-21', '2026-09-30', '2026-09-29'), start: '2026-09-29' }
  expect(tellLedger({ ...waiting, started: false }, '2026-09-22')[0]?.zh).toBe(
    '正在等待前置事项的结果，还没有起算；按计划 9月29日起算。',
  )
  expect(tellLedger({ ...waiting, started: true }, '2026-09-30')[0]?.zh).toContain('次日 9月30日起算')
})

test('years without a published calendar are said to be assumed', () => {
  const ledger = { ...running, pauses: [], days: days('2026-12-30', '2027-01-04') }
  expect(tellLedger(ledger, '2026-12-31').at(-1)?.zh).toContain('2027年的放假安排还没有公布')
})
