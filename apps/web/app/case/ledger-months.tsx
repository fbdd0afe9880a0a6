import type { LedgerDay } from '@xinban/core/clock/ledger'
import { formatDate, weekdayOf } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { shortReasons, clock as texts, weekdays } from '../messages/clock.ts'
import { DayReasonText } from './day-reason.tsx'
import type { TellableLedger } from './ledger-summary.ts'

/** Weeks of a month, Monday first; null where the month has no day or the ledger does not know it. */
export function weeksOf(days: readonly LedgerDay[]): (LedgerDay | null)[][] {
  const first = days[0]
  if (!first) return []
  const cells: (LedgerDay | null)[] = [...Array<null>(weekdayOf(first.date) - 1).fill(null), ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, day) => cells[week * 7 + day] ?? null),
  )
}

/** The days of a clock as calendar months. */
export function LedgerMonths({ ledger, asOf }: { ledger: TellableLedger; asOf: string }) {
  const months = [...Map.groupBy(ledger.days, (day) => day.date.slice(0, 7))]
  return (
    <>
      <div className="months">
        {months.map(([month, days]) => (
          <Month key={month} month={month} days={days} ledger={ledger} asOf={asOf} />
        ))}
      </div>
      <Legend />
    </>
  )
}

function Month({
  month,
  days,
  ledger,
  asOf,
}: {
  month: string
  days: readonly LedgerDay[]
  ledger: TellableLedger
  asOf: string
}) {
  const { t } = useLanguage()
  const [year = 0, number = 1] = month.split('-').map(Number)
  return (
    <table className="month">
      <caption>{t(texts.month(year, number))}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday.en} scope="col">
              {t(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other identity and are only read here
          <tr key={index}>
            {week.map((day, place) =>
              day ? (
                <Day key={day.date} day={day} ledger={ledger} asOf={asOf} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: empty places have no other identity
                <td key={place} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What falls due on a day, if anything. */
function dueOn({ legal, effective }: TellableLedger, date: string) {
  if (date === legal.due && date === effective.due) return texts.bothDue
  if (date === legal.due) return texts.legalDue
  return date === effective.due ? texts.effectiveDue : null
}

function Day({ day, ledger, asOf }: { day: LedgerDay; ledger: TellableLedger; asOf: string }) {
  const { t, language } = useLanguage()
  const due = dueOn(ledger, day.date)
  const look = [
    'day',
    day.counted ? 'counted' : day.reason,
    due && 'due',
    day.date === asOf && 'today',
    day.date > asOf && 'future',
  ]
  const off = day.reason === 'workday' || day.reason === 'calendar_day' ? null : shortReasons[day.reason]
  return (
    <td className={look.filter(Boolean).join(' ')}>
      <span className="unseen">
        {formatDate(day.date, language)} <DayReasonText day={day} />{' '}
        {day.counted && t(texts.count(day.total))} {due && t(due)} {day.date === asOf && t(texts.today)}
      </span>
      <span aria-hidden="true">
        <span className="day-number">{Number(day.date.slice(8))}</span>
        {off && day.counted && <span className="day-mark">{t(off)}</span>}
        <span className="day-note">{due ? t(due) : day.counted ? day.total : off && t(off)}</span>
      </span>
    </td>
  )
}

function Legend() {
  const { t } = useLanguage()
  return (
    <ul className="legend small" aria-label={t(texts.legend)}>
      <li>
        <span className="day counted" aria-hidden="true" /> {t(texts.legendCounted)}
      </li>
      <li>
        <span className="day weekend" aria-hidden="true" /> {t(texts.legendOff)}
      </li>
      <li>
        <span className="day pause" aria-hidden="true" /> {t(texts.legendPause)}
      </li>
      <li>
        <span className="day due" aria-hidden="true" /> {t(texts.legendDue)}
      </li>
      <li>{t(texts.legendFuture)}</li>
    </ul>
  )
}
