import type { Plan } from '@xinban/core/compose/plan'
import { LevelMark } from '../kit/level-mark.tsx'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { plan as texts } from '../messages/plan.ts'

/** What the one commitment says: the declaration, and the letters that it takes in. */
export function CommitmentText({ commitment }: { commitment: Plan['commitment'] }) {
  const { t, list, aside } = useLanguage()
  const { declaration, members } = commitment
  return (
    <>
      <p>
        {t(declaration.text)}{' '}
        <small className="soft">
          <Zh>{declaration.basis.text}</Zh>
        </small>{' '}
        <LevelMark level={declaration.basis.level} />
      </p>
      {members.length > 0 && (
        <>
          <p>{t(texts.commitmentText(members.length))}</p>
          <ul className="bullets">
            {members.map((member) => (
              <li key={member.id}>
                {t(member.name)}
                <span className="soft small">
                  {aside(list(member.askedBy.map((asker) => t(asker.name))))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
