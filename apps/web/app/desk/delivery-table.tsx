import type { DeliveryRow } from '@xinban/core/message/views'
import { Tag } from '../kit/tag.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { channelNames, noteText, notSent, sent, stateNames, outbox as texts } from '../messages/outbox.ts'

const tones = { asked: 'info', failed: 'bad' } as const

/** Messages on their way out, newest first: one row for each, with every way by which it goes. */
export function DeliveryTable({ deliveries }: { deliveries: readonly DeliveryRow[] }) {
  const { t } = useLanguage()
  return (
    <table className="table folds outbox">
      <thead>
        <tr>
          <th scope="col">{t(texts.subject)}</th>
          <th scope="col">{t(texts.asked)}</th>
          <th scope="col">{t(texts.state)}</th>
        </tr>
      </thead>
      <tbody>
        {[...Map.groupBy(deliveries, ({ message }) => message)].map(([id, ways]) => (
          <MessageLine key={id} ways={ways} />
        ))}
      </tbody>
    </table>
  )
}

function MessageLine({ ways }: { ways: readonly DeliveryRow[] }) {
  const { t, language } = useLanguage()
  const [first] = ways
  if (!first) return null
  return (
    <tr>
      <th scope="row">
        <a className="outbox-link" href={`/desk/${first.case}`}>
          {t(first.subject)}
        </a>
      </th>
      <td data-label={t(texts.asked)}>{formatInstant(first.askedAt, language)}</td>
      <td data-label={t(texts.state)}>
        <ul className="stack-s">
          {ways.map((way) => (
            <WayLine key={way.channel} way={way} />
          ))}
        </ul>
      </td>
    </tr>
  )
}

function WayLine({ way }: { way: DeliveryRow }) {
  const { t, language, colon, aside } = useLanguage()
  const { channel, address, attempts, note, error, answeredAt } = way
  return (
    <li>
      {t(channelNames[channel])} <span className="number">{address}</span> <State {...way} />
      {attempts > 1 && <span className="soft">{aside(t(texts.attempts(attempts)))}</span>}
      {note && <span className="soft"> {t(noteText(note))}</span>}
      {error && <p className="late">{error}</p>}
      {answeredAt && !note && (
        <p className="soft">{t(texts.answered) + colon + formatInstant(answeredAt, language)}</p>
      )}
    </li>
  )
}

/** What became of it; an answer with a note means that nothing went out. */
function State({ state, note }: Pick<DeliveryRow, 'state' | 'note'>) {
  const { t } = useLanguage()
  if (state !== 'answered') return <Tag tone={tones[state]}>{t(stateNames[state])}</Tag>
  return note ? <Tag tone="line">{t(notSent)}</Tag> : <Tag tone="good">{t(sent)}</Tag>
}
