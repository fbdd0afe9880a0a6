import type { ParcelRow } from '@xinban/core/case/delivery/views'
import { Button } from '../kit/button.tsx'
import { Tag } from '../kit/tag.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { delivery, parcels as texts } from '../messages/delivery.ts'

const tones = { asked: 'info', answered: 'good', failed: 'bad' } as const

/** Parcels that have not ended: what the courier took, and what it did not and why. */
export function ParcelTable({ rows, chief }: { rows: readonly ParcelRow[]; chief: boolean }) {
  const { t, language } = useLanguage()
  return (
    <table className="table folds outbox">
      <thead>
        <tr>
          <th scope="col">{t(texts.case)}</th>
          <th scope="col">{t(texts.asked)}</th>
          <th scope="col">{t(texts.state)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.case} ${row.parcel}`}>
            <th scope="row">
              <a className="outbox-link" href={`/desk/${row.case}#deliveries`}>
                {row.number} {t(delivery.parcel(row.parcel.slice(1)))}
              </a>
            </th>
            <td data-label={t(texts.asked)}>{formatInstant(row.askedAt, language)}</td>
            <td data-label={t(texts.state)}>
              <div className="stack-s">
                <p>
                  <Tag tone={tones[row.state]}>{t(texts.states[row.state])}</Tag>{' '}
                  {row.tracking && <span className="number">{row.tracking}</span>}{' '}
                  {row.demo && <Tag tone="warn">{t(delivery.demo)}</Tag>}
                </p>
                {row.error && <p className="late">{row.error}</p>}
                {chief && row.state !== 'answered' && (
                  <form method="post">
                    <input type="hidden" name="case" value={row.case} />
                    <input type="hidden" name="parcel" value={row.parcel} />
                    <Button look="plain">{t(texts.again)}</Button>
                  </form>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
