import { type Dropped, type DropReason, dropReasons, type Plan } from '@xinban/core/compose/plan'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { plan as texts } from '../messages/plan.ts'

/** The proof of less: everything dropped, by reason; who asked for it is beside it. */
export function ProofOfLess({ plan }: { plan: Plan }) {
  const { t, aside } = useLanguage()
  const { dropped, kept } = plan.less
  const reasons = (Object.keys(dropReasons) as DropReason[])
    .map((reason) => ({ reason, things: byThing(dropped.filter((one) => one.reason === reason)) }))
    .filter(({ things }) => things.length > 0)
  return (
    <section className="less" aria-labelledby="less">
      <h2 id="less">{t(texts.less)}</h2>
      <p>
        {t(texts.lessText(dropped.length))}
        {t(texts.lessKept(kept.length))}
      </p>
      {reasons.map(({ reason, things }) => (
        <More
          key={reason}
          label={
            t(dropReasons[reason].text) +
            aside(t(texts.dropped(things.reduce((sum, { asked }) => sum + asked, 0))))
          }
        >
          <ul className="less-list">
            {things.map(({ id, name, asked }) => (
              <li key={id}>
                {t(name)}
                {asked > 1 && <span className="soft number"> ×{asked}</span>}
              </li>
            ))}
          </ul>
        </More>
      ))}
    </section>
  )
}

function byThing(dropped: readonly Dropped[]) {
  const things = new Map<string, { id: string; name: Dropped['name']; asked: number }>()
  for (const { kind, id, name } of dropped) {
    const key = `${kind}:${id}`
    things.set(key, { id: key, name, asked: (things.get(key)?.asked ?? 0) + 1 })
  }
  return [...things.values()]
}
