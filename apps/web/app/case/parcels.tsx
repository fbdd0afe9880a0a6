import type { CaseView } from '@xinban/core/case/case-view'
import { deliveryNames } from '@xinban/core/case/delivery/items'
import type { Parcel } from '@xinban/core/case/delivery/state'
import type { DeliveryView } from '@xinban/core/case/delivery/views'
import { parcelResults } from '@xinban/core/case/delivery/words'
import { Fact, Facts } from '../kit/facts.tsx'
import { Tag } from '../kit/tag.tsx'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { delivery as texts } from '../messages/delivery.ts'

const tones = { delivered: 'good', returned: 'bad', lost: 'bad', recalled: 'line' } as const

type Known = DeliveryView['parcels'][number]

/** Every parcel of a case with its steps, the newest parcel and step first. */
export function Parcels({ view, delivery }: { view: CaseView; delivery: DeliveryView | null }) {
  return view.parcels
    .toReversed()
    .map((parcel) => (
      <ParcelPart
        key={parcel.id}
        view={view}
        parcel={parcel}
        known={delivery?.parcels.find(({ id }) => id === parcel.id)}
        receiver={delivery?.receiver != null}
      />
    ))
}

function ParcelPart({
  view,
  parcel,
  known,
  receiver,
}: {
  view: CaseView
  parcel: Parcel
  known: Known | undefined
  /** The window sees where it goes, and prints the label. */
  receiver: boolean
}) {
  const { t } = useLanguage()
  const { id, items, tracking, carrier, demo, reason } = parcel
  const prints = receiver && !view.mine && parcel.result === null
  return (
    <section aria-labelledby={`parcel-${id}`} className="parcel">
      <div className="spread">
        <h3 id={`parcel-${id}`}>{t(texts.parcel(id.slice(1)))}</h3>
        <State parcel={parcel} known={known} />
      </div>
      <Facts>
        {tracking && (
          <Fact name={t(texts.tracking)}>
            <span className="number">{tracking}</span> {demo && <Tag tone="warn">{t(texts.demo)}</Tag>}
          </Fact>
        )}
        {carrier && <Fact name={t(texts.carrier)}>{carrier}</Fact>}
        <Fact name={t(texts.inside)}>{t(deliveryNames(view.plan, items))}</Fact>
      </Facts>
      {reason && <p className="late">{reason}</p>}
      {known?.error && parcel.result === null && (
        <p className="late">
          {t(known.state === 'answered' ? texts.notFollowed : texts.stuck)}
          {!view.mine && ` · ${known.error}`}
        </p>
      )}
      <Steps known={known} />
      {prints && (
        <a className="link-button no-print" href={`/desk/${view.id}/parcels/${id}`}>
          {t(texts.label)}
        </a>
      )}
    </section>
  )
}

function Steps({ known }: { known: Known | undefined }) {
  const { language } = useLanguage()
  if (!known || known.steps.length === 0) return null
  return (
    <ol className="parcel-steps" reversed>
      {known.steps.toReversed().map(({ at, text, place }) => (
        <li key={`${at} ${text}`}>
          <span className="small soft">{formatInstant(at, language)}</span>
          <span>
            {text}
            {place && ` · ${place}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function State({ parcel, known }: { parcel: Parcel; known: Known | undefined }) {
  const { t } = useLanguage()
  if (parcel.result) return <Tag tone={tones[parcel.result]}>{t(parcelResults[parcel.result])}</Tag>
  if (parcel.sentOn) return <Tag tone="info">{t(texts.moving)}</Tag>
  return <Tag tone={known?.error ? 'bad' : 'info'}>{t(known?.error ? texts.stuck : texts.asked)}</Tag>
}
