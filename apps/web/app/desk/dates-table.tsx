import type { CaseView } from '@xinban/core/case/case-view'
import { itemName } from '@xinban/core/case/names'
import type { LedgerView } from '@xinban/core/case/time/clock-view'
import { LightMark } from '../case/light.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { dates as texts } from '../messages/desk-dates.ts'
import type { Limits } from './limits.ts'

interface Dates {
  readonly legal: string
  readonly effective: string
}

/** The dates as they were told and as they are now, for the whole and each part, with its light. */
export function DatesTable({ view, limits }: { view: CaseView; limits: Limits | null }) {
  const { t } = useLanguage()
  if (!limits || !view.acceptance?.accepted) return null
  const { due } = view.acceptance
  const { whole, parts } = limits.clock
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t(texts.title)}</h2>
      <table className="table folds dates-table">
        <thead>
          <tr>
            <th scope="col">{t(texts.what)}</th>
            <th scope="col">{t(texts.told)}</th>
            <th scope="col">{t(texts.now)}</th>
            <th scope="col">{t(texts.left)}</th>
          </tr>
        </thead>
        <tbody>
          <DatesRow name={t(texts.whole)} told={due} clock={whole} stoppedOn={whole.stoppedOn} />
          {parts.map((part) => (
            <DatesRow
              key={part.item}
              name={t(itemName(view.plan, part.item))}
              told={due.parts[part.item]}
              clock={part}
              stoppedOn={part.stoppedOn}
              waits={!part.started}
            />
          ))}
        </tbody>
      </table>
      {due.provisional && <p className="soft small">{t(cases.provisional)}</p>}
      <p>
        <a className="link-button" href={`/desk/${view.id}/clock`}>
          {t(texts.ledger)}
        </a>
      </p>
    </section>
  )
}

function DatesRow({
  name,
  told,
  clock,
  stoppedOn,
  waits = false,
}: {
  name: string
  told: Dates | undefined
  clock: LedgerView
  stoppedOn: string | null
  waits?: boolean
}) {
  const { t, language } = useLanguage()
  const now = { legal: clock.legal.due, effective: clock.effective.due }
  const moved = told && (told.legal !== now.legal || told.effective !== now.effective)
  const { remaining } = clock.effective
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t(texts.told)}>{told && <TwoDates dates={told} />}</td>
      <td data-label={t(texts.now)} className={moved ? 'strong' : undefined}>
        <TwoDates dates={now} />
      </td>
      <td data-label={t(texts.left)}>
        {stoppedOn && t(texts.stopped(formatDate(stoppedOn, language)))}
        {!stoppedOn && waits && t(texts.waiting)}
        {!stoppedOn && !waits && remaining !== null && t(cases.remaining(remaining))}{' '}
        {!stoppedOn && clock.light && <LightMark light={clock.light} />}
      </td>
    </tr>
  )
}

/** The day that is aimed at, and the one by law where it is another. */
function TwoDates({ dates }: { dates: Dates }) {
  const { t, language } = useLanguage()
  return (
    <>
      {formatDate(dates.effective, language)}
      {dates.effective !== dates.legal && (
        <span className="soft small"> {t(texts.legal(formatDate(dates.legal, language)))}</span>
      )}
    </>
  )
}
