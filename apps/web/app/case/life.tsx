import type { CaseView } from '@xinban/core/case/case-view'
import type { ChangeableFact } from '@xinban/core/case/licence-facts'
import type { FactChange } from '@xinban/core/case/life/state'
import { cancellationGrounds, factNames } from '@xinban/core/case/life/words'
import { itemName } from '@xinban/core/case/names'
import { Fact, Facts } from '../kit/facts.tsx'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { changeResults, life as texts } from '../messages/life.ts'

/** The life of an issued licence: suspensions, changes, cancellations. */
export function Life({ view }: { view: CaseView }) {
  return (
    <>
      <Suspensions view={view} />
      <Changes view={view} />
      <Cancellations view={view} />
    </>
  )
}

function Suspensions({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  if (view.suspensions.length === 0) return null
  const day = (date: string) => formatDate(date, language)
  return (
    <section aria-labelledby="suspensions">
      <h3 id="suspensions">{t(texts.suspensions)}</h3>
      <ul className="law-list">
        {view.suspensions.map(({ item, from, until, basis, reasons, endedOn, endReasons }) => (
          <li key={`${item} ${from} ${endedOn}`}>
            <div className="spread">
              <span className="strong">{t(itemName(view.plan, item))}</span>
              <Tag tone={endedOn ? 'good' : 'warn'}>
                {t(endedOn ? texts.over(day(endedOn)) : texts.running)}
              </Tag>
            </div>
            <p className="small">{t(texts.suspended(day(from), until && day(until)))}</p>
            <p className="small">{basis}</p>
            <p className="small">{reasons}</p>
            {endReasons && <p className="small">{endReasons}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (view.changes.length === 0) return null
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{t(texts.changes)}</h3>
      <ul className="law-list">
        {view.changes.map((change) => (
          <li key={`${change.requestedOn} ${change.decidedOn} ${change.reasons}`}>
            <OneChange change={change} plan={view.plan} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneChange({ change, plan }: { change: FactChange; plan: CaseView['plan'] }) {
  const { t, language } = useLanguage()
  const { facts, items, requestedOn, due, result, resultReasons } = change
  const day = (date: string) => formatDate(date, language)
  return (
    <>
      <div className="spread">
        <span>{t(texts.asked(day(requestedOn), day(due)))}</span>
        <Tag tone={result === 'refused' ? 'bad' : result ? 'good' : 'info'}>
          {t(result ? changeResults[result] : texts.underWay)}
        </Tag>
      </div>
      <Facts>
        {(Object.entries(facts) as [ChangeableFact, string][]).map(([fact, value]) => (
          <Fact key={fact} name={t(factNames[fact])}>
            {value}
          </Fact>
        ))}
        <Fact name={t(texts.about)}>
          {items.map((item) => t(itemName(plan, item))).join(language === 'zh' ? '、' : '; ')}
        </Fact>
        {result === 'refused' && <Fact name={t(texts.refusedBy)}>{resultReasons}</Fact>}
      </Facts>
    </>
  )
}

function Cancellations({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  if (view.cancellations.length === 0) return null
  const day = (date: string) => formatDate(date, language)
  return (
    <section aria-labelledby="cancellations">
      <h3 id="cancellations">{t(texts.cancellations)}</h3>
      <ul className="law-list">
        {view.cancellations.map(({ item, requestedOn, cancelledOn, ground, reasons }) => (
          <li key={item}>
            <div className="spread">
              <span className="strong">{t(itemName(view.plan, item))}</span>
              <Tag tone={cancelledOn ? 'bad' : 'info'}>
                {t(cancelledOn ? texts.cancelled(day(cancelledOn)) : texts.underWay)}
              </Tag>
            </div>
            {requestedOn && <p className="small">{t(texts.cancelAsked(day(requestedOn)))}</p>}
            {ground && <p className="small">{t(cancellationGrounds[ground])}</p>}
            {reasons && <p className="small">{reasons}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
