import { type Measure, measures, type Reduction } from '@xinban/core/compose/plan'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { measureNames, plan as texts } from '../messages/plan.ts'

function percent({ before, after }: Measure): number {
  return before === 0 ? 0 : Math.round((1 - after / before) * 100)
}

/** Before and after in figures, each with the method behind it. */
export function Savings({ reduction }: { reduction: Reduction }) {
  const { t } = useLanguage()
  return (
    <section className="savings" aria-labelledby="savings">
      <h2 id="savings">{t(texts.savings)}</h2>
      <ul>
        {measures.map((name) => (
          <Saving
            key={name}
            name={t(measureNames[name].name)}
            unit={t(measureNames[name].unit)}
            {...reduction[name]}
          />
        ))}
      </ul>
      <More label={t(texts.savingsMethod)}>
        <dl className="methods">
          {measures.map((name) => (
            <div key={name}>
              <dt>{t(measureNames[name].name)}</dt>
              <dd>{t(reduction[name].method)}</dd>
            </div>
          ))}
        </dl>
      </More>
    </section>
  )
}

function Saving({ name, unit, before, after }: Measure & { name: string; unit: string }) {
  const { t } = useLanguage()
  const less = percent({ before, after })
  return (
    <li>
      <p className="saving-name">{name}</p>
      <p className="saving-figures number">
        <span className="unseen">{t(texts.before)} </span>
        <span className="saving-before">{before}</span>
        <span aria-hidden="true"> → </span>
        <span className="unseen">, {t(texts.after)} </span>
        <strong>{after}</strong> <small>{unit}</small>
      </p>
      <p className="saving-less number">{less > 0 ? `−${less}%` : '—'}</p>
    </li>
  )
}
