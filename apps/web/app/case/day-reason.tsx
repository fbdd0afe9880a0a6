import type { LedgerDay } from '@xinban/core/clock/ledger'
import { useLanguage } from '../lib/language.ts'
import { holidayName, pauseName, reasonNames, clock as texts } from '../messages/clock.ts'

/** Why a day is counted or not: the holiday's name and notice, the kind of a pause. */
export function DayReasonText({ day }: { day: LedgerDay }) {
  const { t, colon, aside } = useLanguage()
  return (
    <>
      {t(reasonNames[day.reason])}
      {day.pause && aside(t(pauseName(day.pause)))}
      {day.name &&
        day.reason !== 'workday' &&
        colon + t(texts.noticeOf(holidayName(day.name), day.noticeYear))}
      {day.provisional && aside(t(texts.provisional))}
    </>
  )
}
