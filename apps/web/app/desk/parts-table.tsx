import type { CaseView, PartView } from '@xinban/core/case/case-view'
import type { LedgerView } from '@xinban/core/case/time/clock-view'
import type { ReactNode } from 'react'
import { PartTag } from '../case/status-tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { dates as texts } from '../messages/desk-dates.ts'
import { DaysLeft } from './days-left.tsx'
import { type Limits, partOf } from './limits.ts'

interface Dates {
  readonly legal: string
  readonly effective: string
}

/** The whole and each part: how far it is, its dates as they were told and as they are now, its light. */
export function PartsTable({ view, limits }: { view: CaseView; limits: Limits }) {
  const { t } = useLanguage()
  const told = view.acceptance?.accepted ? view.acceptance.due : null
  const { whole } = limits.clock
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t(texts.title)}</h2>
      <table className="table folds parts-table">
        <thead>
          <tr>
            <th scope="col">{t(texts.what)}</th>
            <th scope="col">{t(texts.told)}</th>
            <th scope="col">{t(texts.now)}</th>
            <th scope="col">{t(texts.left)}</th>
          </tr>
        </thead>
        <tbody>
          <DatesRow told={told ?? undefined} clock={whole} stoppedOn={whole.stoppedOn}>
            {t(texts.whole)}
          </DatesRow>
          {view.parts.map((part) => {
            const clock = partOf(limits, part.item)
            return (
              clock && (
                <DatesRow
                  key={part.item}
                  told={told?.parts[part.item]}
                  clock={clock}
                  stoppedOn={clock.stoppedOn}
                  waits={!clock.started}
                >
                  <PartName part={part} view={view} />
                </DatesRow>
              )
            )
          })}
        </tbody>
      </table>
      {told?.provisional && <p className="soft small">{t(cases.provisional)}</p>}
      <p>
        <a className="link-button" href={`/desk/${view.id}/clock`}>
          {t(texts.ledger)}
        </a>
      </p>
    </section>
  )
}

/** A part with its authority, its status, and what came of it. */
function PartName({ part, view }: { part: PartView; view: CaseView }) {
  const { t, colon } = useLanguage()
  const item = view.plan.items.find(({ id }) => id === part.item)
  return (
    <>
      {item ? t(item.name) : part.item} <PartTag status={part.status} />
      <div className="part-facts">
        {item && <p>{t(item.authority.name)}</p>}
        {part.onCommitment && <p>{t(texts.onCommitment)}</p>}
        {part.permit && (
          <p className="number">
            {t(cases.permitNumber) + colon}
            {part.permit.number}
          </p>
        )}
        {part.reasons && (
          <p>
            {t(part.status === 'granted' ? cases.note : cases.refusedBecause) + colon}
            {part.reasons}
          </p>
        )}
      </div>
    </>
  )
}

function DatesRow({
  told,
  clock,
  stoppedOn,
  waits = false,
  children,
}: {
  told: Dates | undefined
  clock: LedgerView
  stoppedOn: string | null
  waits?: boolean
  children: ReactNode
}) {
  const { t, language } = useLanguage()
  const now = { legal: clock.legal.due, effective: clock.effective.due }
  const moved = told && (told.legal !== now.legal || told.effective !== now.effective)
  const { remaining } = clock.effective
  return (
    <tr>
      <th scope="row">{children}</th>
      <td data-label={t(texts.told)}>{told && <TwoDates dates={told} />}</td>
      <td data-label={t(texts.now)} className={moved ? 'strong' : undefined}>
        {moved ? <TwoDates dates={now} /> : <span className="soft whole-date">{t(texts.same)}</span>}
      </td>
      <td data-label={t(texts.left)}>
        {stoppedOn && t(texts.stopped(formatDate(stoppedOn, language)))}
        {!stoppedOn && waits && t(texts.waiting)}
        {!stoppedOn && !waits && remaining !== null && clock.light && (
          <DaysLeft light={clock.light} remaining={remaining} />
        )}
      </td>
    </tr>
  )
}

/** The day that is aimed at, and the one by law where it is another. */
function TwoDates({ dates }: { dates: Dates }) {
  const { t, language } = useLanguage()
  return (
    <>
      <span className="whole-date">{formatDate(dates.effective, language)}</span>
      {dates.effective !== dates.legal && (
        <span className="soft small whole-date">{t(texts.legal(formatDate(dates.legal, language)))}</span>
      )}
    </>
  )
}
