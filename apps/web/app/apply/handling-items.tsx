import type { HandlingView } from '@xinban/core/api'
import { paperNames } from '@xinban/core/case/names'
import type { Handling } from '@xinban/core/case/promises/events'
import type { CasePlan } from '@xinban/core/compose/plan'
import { Choices } from '../kit/choices.tsx'
import { More } from '../kit/more.tsx'
import { formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { handling as texts } from '../messages/handling.ts'

type ItemRow = HandlingView['items'][number]

/** The items, each in the ordinary way or on a promise; those that cannot be promised with the reason. */
export function HandlingItems({
  items,
  plan,
  handling,
  errors,
}: {
  items: HandlingView['items']
  plan: CasePlan
  handling: Handling
  errors: ReadonlyMap<string, string>
}) {
  const { t, colon } = useLanguage()
  // What was chosen before it was refused stays in sight, so that it can be taken back.
  const isShown = ({ id, refused }: ItemRow) => refused === null || handling.commitments.includes(id)
  const refused = items.filter((item) => !isShown(item))
  const possible = items.filter(isShown)
  return (
    <section aria-labelledby="by-item" className="stack">
      <h2 id="by-item">{t(texts.items)}</h2>
      {possible.length > 0 && <p className="prose">{t(texts.itemsLead)}</p>}
      {possible.map((item) => (
        <PossibleItem
          key={item.id}
          item={item}
          plan={plan}
          chosen={handling.commitments.includes(item.id)}
          error={errors.get(item.id)}
        />
      ))}
      {possible.length > 0 && (
        <More label={t(texts.consequences)}>
          <p className="prose">{t(texts.consequencesText(plan.law.supervision.correctWithin))}</p>
          <p className="prose">{t(texts.mayWithdraw)}</p>
        </More>
      )}
      {refused.length > 0 && (
        <More label={t(texts.notPossible(refused.length))} open={possible.length === 0}>
          <ul className="law-list">
            {refused.map((item) => (
              <li key={item.id}>
                <span className="strong">{t(item.name)}</span>
                {item.refused && colon + t(item.refused)}
              </li>
            ))}
          </ul>
        </More>
      )}
    </section>
  )
}

function PossibleItem({
  item,
  plan,
  chosen,
  error,
}: {
  item: ItemRow
  plan: CasePlan
  chosen: boolean
  error: string | undefined
}) {
  const { t } = useLanguage()
  const limits = plan.items.find(({ id }) => id === item.id)?.limits
  const replaces = plan.law.items[item.id]?.commitment.replaces ?? []
  const decide = texts.decideWithin(formatSpan(item.decideWithin), item.decideWithin.amount === 0)
  const ordinary = limits && texts.ordinaryWithin(t(formatSpan(limits.promised ?? limits.legal)))
  return (
    <div className="card way">
      <Choices
        type="radio"
        id={item.id}
        name={`item:${item.id}`}
        label={t(item.name)}
        error={error ?? (item.refused ? t(item.refused) : undefined)}
        options={[
          { value: 'ordinary', label: t(ordinary ?? texts.ordinary) },
          {
            value: 'commitment',
            label: t(texts.commitment(t(decide), t(formatSpan(item.verifyWithin)))),
          },
        ]}
        chosen={[chosen ? 'commitment' : 'ordinary']}
      />
      {replaces.length > 0 && <p className="small">{t(texts.replaces(t(paperNames(plan, replaces))))}</p>}
      <Conditions conditions={item.conditions} />
    </div>
  )
}

function Conditions({ conditions }: { conditions: ItemRow['conditions'] }) {
  const { t } = useLanguage()
  if (conditions.length === 0) return <p className="soft small">{t(texts.conditionsByLaw)}</p>
  return (
    <More label={t(texts.conditions(conditions.length))}>
      <ol className="checklist">
        {conditions.map((condition) => (
          <li key={condition.zh}>{t(condition)}</li>
        ))}
      </ol>
    </More>
  )
}
