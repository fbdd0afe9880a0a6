import type { Plan } from '@xinban/core/compose/plan'
import { Checkbox } from '../kit/checkbox.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'

/** The one commitment: what it takes together, and the tick. Without one, what submitting means. */
export function CommitmentTick({
  commitment,
  checked,
  missing,
}: {
  commitment: Plan['commitment']
  checked: boolean
  /** What is wrong if it was not ticked. */
  missing: string | null
}) {
  const { t } = useLanguage()
  if (!commitment) return <p className="check-part prose">{t(apply.truth)}</p>
  return (
    <section className="check-part">
      <h2>{t(commitment.title)}</h2>
      <div className="card quiet stack-s">
        <p>{t(apply.commitmentLead)}</p>
        <ul className="bullets">
          {commitment.members.map((member) => (
            <li key={member.id}>
              {t(member.name)}{' '}
              <span className="soft small">{member.askedBy.map((asker) => t(asker.name)).join('、')}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={missing ? 'field wrong' : 'field'}>
        {missing && (
          <p className="field-error" id="committed-error">
            {missing}
          </p>
        )}
        <Checkbox id="committed" name="committed" checked={checked} invalid={missing !== null}>
          {t(apply.commitmentTick)}
        </Checkbox>
      </div>
    </section>
  )
}
