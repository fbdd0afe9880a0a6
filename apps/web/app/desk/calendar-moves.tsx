import type { CalendarPreview } from '@xinban/core/api'
import { Notice } from '../kit/notice.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { calendar as texts } from '../messages/calendar.ts'
import { cases } from '../messages/case.ts'

/** Which dates of which cases a calendar would move. */
export function CalendarMoves({ preview }: { preview: CalendarPreview }) {
  const { t } = useLanguage()
  const { firstYear, lastYear, running, moving } = preview
  return (
    <section className="stack">
      <Notice tone={moving > 0 ? 'warn' : 'good'} title={t(texts.count(running, moving))} live>
        <p>{t(texts.covers(firstYear, lastYear))}</p>
        {preview.cases.length < moving && <p>{t(texts.listed(preview.cases.length))}</p>}
      </Notice>
      {preview.cases.length > 0 && <MovesTable moved={preview.cases} />}
    </section>
  )
}

function MovesTable({ moved }: { moved: CalendarPreview['cases'] }) {
  const { t, language, colon } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(cases.number)}</th>
          <th scope="col">{t(cases.service)}</th>
          <th scope="col">{t(texts.move)}</th>
        </tr>
      </thead>
      <tbody>
        {moved.map((one) => (
          <tr key={one.case}>
            <th scope="row">
              <a className="row-link number" href={`/desk/${one.case}`}>
                {one.number ?? t(cases.noNumber)}
              </a>
            </th>
            <td data-label={t(cases.service)}>{t(one.service)}</td>
            <td data-label={t(texts.move)}>
              <ul>
                {one.moves.map((move) => (
                  <li key={`${move.item} ${move.limit}`}>
                    {t(move.name ?? texts.whole)} · {t(texts.limits[move.limit])}
                    {colon}
                    {formatDate(move.before, language)} → {formatDate(move.after, language)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
