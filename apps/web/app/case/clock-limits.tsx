import type { Limit } from '@xinban/core/case/time/case-clock'
import type { LedgerView, PartLedger } from '@xinban/core/case/time/clock-view'
import { Fact, Facts } from '../kit/facts.tsx'
import { formatDate, formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { clock as texts } from '../messages/clock.ts'
import { Left } from './due-facts.tsx'

/** The limits behind a ledger: how long each is, on which day it ends, what is left. */
export function ClockLimits({
  ledger,
  limits,
  joint,
}: {
  ledger: LedgerView
  /** Of a part. */
  limits?: PartLedger['limits']
  /** Of the whole. */
  joint?: Limit
}) {
  const { t, language, aside } = useLanguage()
  const { legal, effective, late } = ledger
  return (
    <Facts>
      {effective.due !== legal.due && (
        <Fact name={t(texts.limit.effective)}>
          {limits && <SpanText limit={limits.effective} />} {formatDate(effective.due, language)}{' '}
          <Left days={effective.remaining} />
        </Fact>
      )}
      <Fact name={t(texts.limit.legal)}>
        {limits && <SpanText limit={limits.legal} />} {formatDate(legal.due, language)}
        {legal.provisional && aside(t(texts.limit.provisional))} <Left days={legal.remaining} />
        {late && <strong className="late"> {t(texts.limit.late)}</strong>}
      </Fact>
      {joint && (
        <Fact name={t(texts.limit.joint)}>
          <SpanText limit={joint} /> {formatDate(joint.date, language)}
          {joint.provisional && aside(t(texts.limit.provisional))}
        </Fact>
      )}
    </Facts>
  )
}

function SpanText({ limit }: { limit: Limit }) {
  const { t } = useLanguage()
  return (
    <>
      {t(formatSpan(limit.span))}
      {limit.extension > 0 && t(texts.limit.extended(limit.extension))}
      {limit.capped && t(texts.limit.capped)} →
    </>
  )
}
