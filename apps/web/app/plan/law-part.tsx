import type { Text } from '@xinban/core/catalogue/schema'
import type { Plan } from '@xinban/core/compose/plan'
import { Fact, Facts } from '../kit/facts.tsx'
import { formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { handling } from '../messages/handling.ts'
import { plan as texts } from '../messages/plan.ts'

const ways = ['tolerated', 'promised', 'preview'] as const

/** What of this plan can be decided on a promise or follow later. */
export function PlanLawPart({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const items = plan.items.filter((item) => plan.law.items[item.id]?.commitment.offered)
  const papers = plan.materials.filter((material) => material.provider === 'applicant')
  const possible = ways.map((way) => ({
    way,
    names: papers.filter(({ id }) => plan.law.materials[id]?.[way].offered).map(({ name }) => name),
  }))
  const nothing = items.length === 0 && possible.every(({ names }) => names.length === 0)
  return (
    <section className="less" aria-labelledby="law">
      <h2 id="law">{t(texts.law.title)}</h2>
      <p>{t(nothing ? texts.law.nothing : texts.law.text)}</p>
      <Facts>
        {items.length > 0 && (
          <Fact name={t(texts.law.promise)}>
            <ul className="bullets">
              {items.map((item) => (
                <li key={item.id}>
                  {t(item.name)} <OnPromise plan={plan} item={item.id} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {possible.map(({ way, names }) => names.length > 0 && <Papers key={way} way={way} names={names} />)}
      </Facts>
      <p>
        <a className="link-button" href="/commitments">
          {t(texts.law.list)}
        </a>
      </p>
    </section>
  )
}

function Papers({ way, names }: { way: (typeof ways)[number]; names: readonly Text[] }) {
  const { t } = useLanguage()
  return (
    <Fact name={t(texts.law[way])}>
      <ul className="bullets">
        {names.map((name) => (
          <li key={name.zh}>{t(name)}</li>
        ))}
      </ul>
    </Fact>
  )
}

function OnPromise({ plan, item }: { plan: Plan; item: string }) {
  const { t, aside } = useLanguage()
  const law = plan.law.items[item]?.commitment
  if (!law) return null
  const decide = handling.decideWithin(formatSpan(law.decideWithin), law.decideWithin.amount === 0)
  return (
    <span className="soft small">
      {aside(t(handling.commitment(t(decide), t(formatSpan(law.verifyWithin)))))}
    </span>
  )
}
