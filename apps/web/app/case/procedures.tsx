import type { CaseView } from '@xinban/core/case/case-view'
import { itemName } from '@xinban/core/case/names'
import type { Hearing } from '@xinban/core/case/time/state'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { pauseName } from '../messages/clock.ts'
import { procedures as texts } from '../messages/procedures.ts'
import { rangeText } from './ledger-summary.ts'

/** What moves or stops the clock: special procedures as they were told, hearings, extensions. */
export function Procedures({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  const { pauses, hearings, extensions } = view
  if (pauses.length + hearings.length + extensions.length === 0) return null
  return (
    <section aria-labelledby="procedures" className="law-part">
      <h2 id="procedures">{t(texts.title)}</h2>
      <ul className="law-list">
        {hearings.map((hearing) => (
          <HearingLine key={`hearing ${hearing.item}`} hearing={hearing} plan={view.plan} />
        ))}
        {pauses.map((pause) => (
          <PauseLine key={`${pause.item} ${pause.from}`} pause={pause} plan={view.plan} />
        ))}
        {extensions.map((extension) => (
          <ExtensionLine key={`extension ${extension.item}`} extension={extension} plan={view.plan} />
        ))}
      </ul>
    </section>
  )
}

type Of<T extends 'pauses' | 'extensions'> = CaseView[T][number]

function PauseLine({ pause, plan }: { pause: Of<'pauses'>; plan: CaseView['plan'] }) {
  const { t, language } = useLanguage()
  const { item, kind, toldOn, from, until, endedOn, reasons } = pause
  const early = endedOn !== null && endedOn < until
  const last = early ? endedOn : until
  return (
    <li>
      <p className="strong">
        {t(itemName(plan, item))} · {t(texts.pause(t(pauseName(kind))))}
      </p>
      <p className="small">
        {from <= last && `${t(texts.pauseDays(rangeText(from, last, language)))} · `}
        {t(texts.toldOn(formatDate(toldOn, language)))}
        {early && ` · ${t(texts.endedOn(formatDate(endedOn, language)))}`}
      </p>
      {reasons && <p className="small soft">{reasons}</p>}
    </li>
  )
}

function HearingLine({ hearing, plan }: { hearing: Hearing; plan: CaseView['plan'] }) {
  const { t, language } = useLanguage()
  const { item, required, requestBy, requestedOn, holdBy, announced, heldOn } = hearing
  const day = (date: string) => formatDate(date, language)
  const facts = [
    required
      ? texts.required
      : requestedOn
        ? texts.requestedOn(day(requestedOn))
        : texts.requestBy(day(requestBy)),
    ...(holdBy && !announced && !heldOn ? [texts.holdBy(day(holdBy))] : []),
    ...(announced && !heldOn ? [texts.announced(day(announced.date), announced.place)] : []),
    ...(heldOn ? [texts.heldOn(day(heldOn))] : []),
  ]
  return (
    <li>
      <p className="strong">
        {t(itemName(plan, item))} · {t(texts.hearing)}
      </p>
      <p className="small">{facts.map(t).join(' · ')}</p>
    </li>
  )
}

function ExtensionLine({ extension, plan }: { extension: Of<'extensions'>; plan: CaseView['plan'] }) {
  const { t } = useLanguage()
  const { item, days, reasons, decided } = extension
  const state = !decided ? 'asked' : decided.granted ? 'granted' : 'refused'
  return (
    <li>
      <div className="spread">
        <span className="strong">
          {t(itemName(plan, item))} · {t(texts.extension(days))}
        </span>
        <Tag tone={state === 'granted' ? 'good' : state === 'refused' ? 'line' : 'info'}>
          {t(texts[state])}
        </Tag>
      </div>
      <p className="small soft">{decided?.reasons || reasons}</p>
    </li>
  )
}
