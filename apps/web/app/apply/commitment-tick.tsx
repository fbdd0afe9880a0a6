import type { Plan } from '@xinban/core/compose/plan'
import { Checkbox } from '../kit/checkbox.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { CommitmentText } from '../plan/commitment-text.tsx'

/** The one commitment in full, and the tick that makes it. */
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
  return (
    <section className="check-part">
      <h2>{t(commitment.title)}</h2>
      <div className="card quiet stack-s">
        <CommitmentText commitment={commitment} />
      </div>
      <div className={missing ? 'field wrong' : 'field'}>
        {missing && (
          <p className="field-error" id="committed-error">
            {missing}
          </p>
        )}
        <Checkbox
          id="committed"
          name="committed"
          checked={checked}
          {...(missing && { describedBy: 'committed-error' })}
        >
          {t(apply.commitmentTick)}
        </Checkbox>
      </div>
    </section>
  )
}
