import { paperNames } from '@xinban/core/case/names'
import { commitmentEndGrounds } from '@xinban/core/case/promises/words'
import { formatSpan } from '../lib/format.ts'
import { blockNames, decideForms } from '../messages/desk-decide.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Lines, OneOf } from './fields.tsx'
import { optionsOf } from './options.ts'

/** An approver ends a commitment: back to ordinary handling. */
export function EndCommitmentForm(action: ActionProps) {
  const { plan } = action.view
  const item = plan.items.find(({ id }) => id === action.subject)
  const replaced = plan.law.items[action.subject]?.commitment.replaces ?? []
  return (
    <ActionForm
      action={action}
      look="danger"
      facts={[
        ...(item ? [decideForms.endLimit(formatSpan(item.limits.legal))] : []),
        ...(replaced.length > 0
          ? [decideForms.endPapers(paperNames(plan, replaced), plan.law.tolerance.atMost)]
          : []),
      ]}
    >
      <OneOf name="ground" label={decideForms.ground} options={optionsOf(commitmentEndGrounds)} />
      <Lines name="reasons" label={decideForms.endReasons} />
    </ActionForm>
  )
}

/** An approver confirms that a condition is met. */
export function MeetConditionForm(action: ActionProps) {
  const condition = action.view.conditions.find(({ id }) => id === action.subject)
  return (
    <ActionForm action={action} facts={condition ? [blockNames[condition.blocks]] : []}>
      <Lines name="note" label={decideForms.metNote} />
    </ActionForm>
  )
}
