import type { Asker, PlanMaterial } from '@xinban/core/compose/plan'
import { LevelMark } from '../kit/level-mark.tsx'
import { More } from '../kit/more.tsx'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { plan } from '../messages/plan.ts'

function askersOf(material: PlanMaterial): Asker[] {
  const askers = material.members.flatMap((member) => member.askedBy)
  return [...new Map(askers.map((asker) => [asker.item, asker])).values()]
}

/** The same, folded away where the list is long. */
export function FoldedAskers({ material }: { material: PlanMaterial }) {
  const { t } = useLanguage()
  const count = askersOf(material).length
  if (count <= 2) return <Askers material={material} />
  return (
    <More label={t(plan.askers(count))}>
      <Askers material={material} />
    </More>
  )
}

/** Who asks for a paper, on what basis; every asker once. */
export function Askers({ material }: { material: PlanMaterial }) {
  const { t } = useLanguage()
  return (
    <ul className="askers">
      {askersOf(material).map((asker) => (
        <li key={asker.item}>
          {t(asker.name)}
          <span className="soft">
            {' '}
            <Zh>{asker.basis.text}</Zh>
          </span>{' '}
          <LevelMark level={asker.basis.level} />
        </li>
      ))}
    </ul>
  )
}
