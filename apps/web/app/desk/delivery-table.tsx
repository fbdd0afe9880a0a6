import type { DeliveryRow } from '@xinban/core/message/views'
import { Tag } from '../kit/tag.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { channelNames, noteText, notSent, sent, stateNames, outbox as texts } from '../messages/outbox.ts'

const tones = { asked: 'info', failed: 'bad' } as const

/** Messages on their way out, newest first. */
export function DeliveryTable({ deliveries }: { deliveries: readonly DeliveryRow[] }) {
  const { t } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(texts.subject)}</th>
          <th scope="col">{t(cases.number)}</th>
          <th scope="col">{t(texts.address)}</th>
          <th scope="col">{t(texts.state)}</th>
          <th scope="col">{t(texts.asked)}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((one) => (
          <DeliveryLine key={`${one.message} ${one.channel}`} delivery={one} />
        ))}
      </tbody>
    </table>
  )
}

/** What became of it; an answer with a note means that nothing went out. */
function State({ state, note }: Pick<DeliveryRow, 'state' | 'note'>) {
  const { t } = useLanguage()
  if (state !== 'answered') return <Tag tone={tones[state]}>{t(stateNames[state])}</Tag>
  return note ? <Tag tone="line">{t(notSent)}</Tag> : <Tag tone="good">{t(sent)}</Tag>
}

function DeliveryLine({ delivery }: { delivery: DeliveryRow }) {
  const { t, language, colon } = useLanguage()
  const { subject, number, channel, address, state, attempts, note, error, askedAt, answeredAt } = delivery
  return (
    <tr>
      <th scope="row">{t(subject)}</th>
      <td data-label={t(cases.number)} className="number">
        <a className="row-link" href={`/desk/${delivery.case}`}>
          {number ?? t(cases.noNumber)}
        </a>
      </td>
      <td data-label={t(texts.address)}>
        {t(channelNames[channel])} {address ?? <span className="soft">{t(texts.noAddress)}</span>}
      </td>
      <td data-label={t(texts.state)}>
        <State state={state} note={note} />{' '}
        {attempts > 1 && <span className="soft small">{t(texts.attempts(attempts))}</span>}
        {note && <p className="soft small">{t(noteText(note))}</p>}
        {error && <p className="small late">{error}</p>}
      </td>
      <td data-label={t(texts.asked)}>
        {formatInstant(askedAt, language)}
        {answeredAt && (
          <p className="soft small">{t(texts.answered) + colon + formatInstant(answeredAt, language)}</p>
        )}
      </td>
    </tr>
  )
}
