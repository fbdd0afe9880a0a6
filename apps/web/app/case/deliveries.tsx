import { handOverMethods } from '@xinban/core/case/after/words'
import type { CaseView } from '@xinban/core/case/case-view'
import type { DeliveryLine } from '@xinban/core/case/delivery/delivery-view'
import { deliveryNames } from '@xinban/core/case/delivery/items'
import type { DeliveryView } from '@xinban/core/case/delivery/views'
import { proofs } from '@xinban/core/case/delivery/words'
import type { ReactNode } from 'react'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { lineStates, delivery as texts } from '../messages/delivery.ts'
import { Parcels } from './parcels.tsx'

const tones = { waiting: 'info', moving: 'info', delivered: 'good' } as const

/** How licences, papers and seals reach the applicant: what, which way, where they are, who signed. */
export function Deliveries({
  view,
  delivery,
  children,
}: {
  view: CaseView
  delivery: DeliveryView | null
  /** What can be done about it. */
  children?: ReactNode
}) {
  const { t, language, colon, aside } = useLanguage()
  const { lines, way, agreed } = view.deliveries
  const by = view.licence?.handOverBy
  const open = lines.some(({ state }) => state !== 'delivered')
  if (lines.length === 0 && !children) return null
  return (
    <section aria-labelledby="deliveries" className="law-part">
      <h2 id="deliveries">{t(texts.title)}</h2>
      <p>
        {t(texts.chosen) + colon}
        <strong>{t(handOverMethods[way])}</strong>
        {agreed && aside(t(texts.agreed))}
        {by && open && ` · ${t(texts.by(formatDate(by, language)))}`}
      </p>
      {lines.length > 0 && (
        <ul className="law-list">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
      <Parcels view={view} delivery={delivery} />
      <Acts view={view} />
      {children}
    </section>
  )
}

function Line({ line }: { line: DeliveryLine }) {
  const { t, aside } = useLanguage()
  const { name, contents, free, way, state } = line
  return (
    <li>
      <div className="spread">
        <span className="strong">{t(name)}</span>
        <Tag tone={tones[state]}>
          {t(lineStates[state])}
          {state === 'waiting' && ` · ${t(handOverMethods[way])}`}
        </Tag>
      </div>
      {contents && <p className="small">{contents}</p>}
      {free && (
        <p className="small soft">
          {t(free.yes ? texts.free : texts.notFree)} · {free.text}
          {aside(t(texts.level[free.level]))}
        </p>
      )}
    </li>
  )
}

/** Each act of handing over with its slip. */
function Acts({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  const { handOvers, handOver } = view
  const acts =
    handOvers.length > 0
      ? handOvers
      : handOver
        ? [{ ...handOver, items: null, proof: null, mandate: '' }]
        : []
  if (acts.length === 0) return null
  return (
    <section aria-labelledby="hand-overs">
      <h3 id="hand-overs">{t(texts.handedOver)}</h3>
      <ul className="law-list">
        {acts.map(({ on, method, receivedBy, items, proof, mandate }, index) => {
          const slip = index === 0 ? 'hand_over_slip' : `hand_over_slip.${index + 1}`
          return (
            <li key={slip}>
              <p className="strong">
                {t(texts.act(formatDate(on, language), t(handOverMethods[method]), receivedBy))}
              </p>
              <p className="small">
                {items && t(deliveryNames(view.plan, items))}
                {items && proof && ' · '}
                {proof && t(proofs[proof])}
              </p>
              {mandate && <p className="small">{t(texts.mandate(mandate))}</p>}
              {view.documents.includes(slip) && (
                <a className="link-button" href={`/api/cases/${view.id}/documents/${slip}`}>
                  {t(texts.slip)}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
