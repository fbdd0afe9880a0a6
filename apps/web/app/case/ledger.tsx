import type { LedgerDay } from '@xinban/core/clock/ledger'
import { More } from '../kit/more.tsx'
import { formatDate, weekdayOf } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { clock as texts, weekdays } from '../messages/clock.ts'
import { DayReasonText } from './day-reason.tsx'
import { LedgerMonths } from './ledger-months.tsx'
import { type TellableLedger, tellLedger } from './ledger-summary.ts'

/** A clock that explains itself: a few sentences, the months as a calendar, and every day as a list. */
export function Ledger({ ledger, asOf }: { ledger: TellableLedger; asOf: string }) {
  const { t } = useLanguage()
  return (
    <div className="ledger stack">
      <ul className="bullets">
        {tellLedger(ledger, asOf).map((line) => (
          <li key={line.zh}>{t(line)}</li>
        ))}
      </ul>
      <LedgerMonths ledger={ledger} asOf={asOf} />
      <More label={t(texts.table)}>
        <LedgerTable days={ledger.days} />
      </More>
    </div>
  )
}

function LedgerTable({ days }: { days: readonly LedgerDay[] }) {
  const { t, language, aside } = useLanguage()
  return (
    <table className="table folds ledger-table">
      <thead>
        <tr>
          <th scope="col">{t(texts.day)}</th>
          <th scope="col">{t(texts.why)}</th>
          <th scope="col" className="figure">
            {t(texts.total)}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const weekday = weekdays[weekdayOf(day.date) - 1]
          return (
            <tr key={day.date}>
              <th scope="row">
                {formatDate(day.date, language)}
                {weekday && aside(t(weekday))}
              </th>
              <td>
                <DayReasonText day={day} />
              </td>
              <td className="figure" data-label={t(texts.total)}>
                {day.total}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
