import type { PlanMaterial } from '@xinban/core/compose/plan'
import { LevelMark } from '../kit/level-mark.tsx'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'

/** Who asks for a paper, on what basis; every asker once. */
export function Askers({ material }: { material: PlanMaterial }) {
  const { t } = useLanguage()
  const askers = new Map(
    material.members.flatMap((member) => member.askedBy).map((asker) => [asker.item, asker]),
  )
  return (
    <ul className="askers">
      {[...askers.values()].map((asker) => (
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
