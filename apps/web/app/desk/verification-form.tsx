import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { afterForms, verificationResults } from '../messages/desk-after.ts'
import type { ActionProps } from './action.ts'
import { ActionForm } from './action-form.tsx'
import { Checkpoints } from './checkpoints.tsx'
import { Day, Lines, OneOf, Person } from './fields.tsx'
import { daysOn, tomorrow } from './limits.ts'
import { optionsOf } from './options.ts'

/** Two officials of the supervisor look whether a promise was kept; time to put it right is given once. */
export function VerificationForm(action: ActionProps) {
  const { language } = useLanguage()
  const say = (day: string) => formatDate(day, language)
  const { view, limits, people, subject, typed } = action
  const open = view.verifications.find((one) => one.item === subject && one.result === null)
  if (!limits || !open) return null
  const last = daysOn(limits, view.plan.law.supervision.correctWithin)
  const { correct, ...final } = verificationResults
  const results = open.correctBy === null ? { kept: final.kept, correct, failed: final.failed } : final
  return (
    <ActionForm
      action={action}
      facts={[
        open.correctBy === null
          ? afterForms.verifyBy(say(open.due))
          : afterForms.correctedBy(say(open.correctBy)),
      ]}
    >
      <input type="hidden" name="verifier" value={people.me} />
      <Person
        name="verifier"
        label={afterForms.second}
        people={people.verifiers.filter(({ id }) => id !== people.me)}
      />
      <Checkpoints points={view.plan.law.items[subject]?.commitment.checklist ?? []} typed={typed} />
      <OneOf name="result" label={afterForms.result} options={optionsOf(results)} />
      {open.correctBy === null && (
        <div className="if-correct">
          <Day
            name="correctBy"
            label={afterForms.correctBy}
            hint={afterForms.correctByHint(say(tomorrow(limits)), say(last))}
            min={tomorrow(limits)}
            max={last}
            value={last}
            required={false}
          />
        </div>
      )}
      <Lines name="note" label={afterForms.verificationNote} optional="sometimes" />
    </ActionForm>
  )
}
