import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'
import { type One, ones } from '../messages/plan.ts'

const order = Object.keys(ones) as One[]

/** One of the eight ones: its number, its name, what it says in a sentence, its details. */
export function OneSection({ one, lead, children }: { one: One; lead?: ReactNode; children?: ReactNode }) {
  const { t } = useLanguage()
  return (
    <section className="one" id={one} aria-labelledby={`${one}-title`}>
      <span className="one-number number" aria-hidden="true">
        {order.indexOf(one) + 1}
      </span>
      <div className="one-body">
        <h2 id={`${one}-title`}>{t(ones[one])}</h2>
        {lead && <p className="one-lead">{lead}</p>}
        {children}
      </div>
    </section>
  )
}

/** Links to the eight ones. */
export function OneContents() {
  const { t } = useLanguage()
  return (
    <ol className="one-contents">
      {order.map((one, index) => (
        <li key={one}>
          <a href={`#${one}`}>
            <span className="number" aria-hidden="true">
              {index + 1}
            </span>
            {t(ones[one])}
          </a>
        </li>
      ))}
    </ol>
  )
}
