import type { LedgerView } from '@xinban/core/case/time/clock-view'
import type { Text } from '@xinban/core/catalogue/schema'
import type { LedgerDay } from '@xinban/core/clock/ledger'
import { nextDay } from '@xinban/core/clock/local-date'
import { formatDay } from '../lib/format.ts'
import type { Language } from '../lib/language.ts'
import { holidayName, pauseName, clock as texts } from '../messages/clock.ts'

/** What a ledger is told from: of a part (with its own start), or of the whole. */
export type TellableLedger = LedgerView & {
  readonly stoppedOn: string | null
  readonly start?: string
  readonly started?: boolean
}

/** Days that follow each other for one and the same reason. */
interface Run {
  readonly from: string
  readonly to: string
  readonly name: string
  readonly year: number | undefined
}

/** The months and days of a range: 10月1日—7日, 28 September – 3 October. */
export function rangeText(from: string, to: string, language: Language): string {
  const first = formatDay(from, language)
  if (from === to) return first
  const last = formatDay(to, language)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  if (language === 'zh') return `${first}—${sameMonth ? last.slice(last.indexOf('月') + 1) : last}`
  return sameMonth ? `${first.replace(/ .*/, '')}–${last}` : `${first} – ${last}`
}

function holidayRuns(days: readonly LedgerDay[]): Run[] {
  const runs: Run[] = []
  for (const day of days) {
    if (day.reason !== 'holiday') continue
    const last = runs.at(-1)
    const goesOn = last && nextDay(last.to) === day.date && last.name === (day.name ?? '')
    if (goesOn) runs[runs.length - 1] = { ...last, to: day.date }
    else runs.push({ from: day.date, to: day.date, name: day.name ?? '', year: day.noticeYear })
  }
  return runs
}

function startLine({ days, start, started }: TellableLedger): Text[] {
  const first = days[0]?.date
  if (!first) return []
  const begin = start ?? first
  if (started === false) return [say((language) => texts.sum.waiting(formatDay(begin, language)))]
  const line = begin > first ? texts.sum.waited : texts.sum.accepted
  return [say((language) => line(formatDay(begin, language), formatDay(nextDay(begin), language)))]
}

function countLine({ days, stoppedOn, started }: TellableLedger, asOf: string): Text[] {
  if (started === false && stoppedOn === null) return []
  const until = stoppedOn ?? asOf
  const total = days.findLast((day) => day.date <= until)?.total ?? 0
  const working = !days.some((day) => day.reason === 'calendar_day')
  const line = stoppedOn ? texts.sum.inAll : texts.sum.soFar
  return [say((language) => line(formatDay(until, language), total, working))]
}

function say(write: (language: Language) => Text): Text {
  return { zh: write('zh').zh, en: write('en').en }
}

/** A clock in a few plain sentences: where it begins, how far it is, what was left out and why. */
export function tellLedger(ledger: TellableLedger, asOf: string): Text[] {
  const { days, pauses } = ledger
  const makeups = days.filter((day) => day.reason === 'makeup_workday')
  const assumed = [...new Set(days.filter((day) => day.provisional).map((day) => day.date.slice(0, 4)))]
  return [
    ...startLine(ledger),
    ...countLine(ledger, asOf),
    ...holidayRuns(days).map(({ from, to, name, year }) =>
      say((language) => texts.sum.holiday(rangeText(from, to, language), holidayName(name)[language], year)),
    ),
    ...(makeups.length > 0
      ? [
          say((language) =>
            texts.sum.makeup(
              makeups.map((day) => formatDay(day.date, language)).join(language === 'zh' ? '、' : ', '),
            ),
          ),
        ]
      : []),
    ...pauses.map(({ kind, from, to }) =>
      say((language) => texts.sum.pause(pauseName(kind)[language], rangeText(from, to, language))),
    ),
    ...assumed.map((year) => texts.sum.provisional(Number(year))),
  ]
}
