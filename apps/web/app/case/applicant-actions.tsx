import type { CaseView } from '@xinban/core/case/case-view'
import type { Allowed } from '@xinban/core/case/decide'
import type { CaseFile } from '@xinban/core/case/event'
import type { ApiProblem } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { actions as texts } from '../messages/case-actions.ts'
import {
  DefenceForm,
  HearingForm,
  RenewalForm,
  WithdrawCommitmentForm,
  WithdrawPromiseForm,
} from './applicant-forms.tsx'
import type { FormContext } from './command-form.tsx'
import { OwedForm, PreviewForm } from './hand-in-later.tsx'
import { CancellationForm, ChangeForm } from './life-forms.tsx'
import { possibleNow, possibleRequests } from './possible-now.ts'

export interface ApplicantActionProps {
  readonly view: CaseView
  /** Files that are uploaded and not handed in yet. */
  readonly files: readonly CaseFile[]
  readonly refused: { readonly material: string; readonly problem: ApiProblem } | null
  readonly context: FormContext
  /** YYYY-MM-DD by the server’s clock. */
  readonly today: string
}

/** Everything that the applicant can do about the case now, the most pressing first: as the rules allow it. */
export function ApplicantActions(props: ApplicantActionProps) {
  const { t } = useLanguage()
  const possible = possibleNow(props.view, props.today)
  if (possible.length === 0) return null
  return (
    <section aria-labelledby="actions" className="applicant-actions">
      <h2 id="actions">{t(texts.title)}</h2>
      {possible.map((one) => (
        <Action key={one.command} {...one} {...props} />
      ))}
    </section>
  )
}

/** What the holder can ask for while the licence stands, for those who look for it. */
export function LicenceRequests(props: ApplicantActionProps) {
  const { t } = useLanguage()
  const possible = possibleRequests(props.view, props.today)
  if (possible.length === 0) return null
  return (
    <section aria-labelledby="requests" className="no-print">
      <h3 id="requests">{t(texts.requests)}</h3>
      {possible.map((one) => (
        <Action key={one.command} {...one} {...props} />
      ))}
    </section>
  )
}

function Action({ command, about, ...props }: ApplicantActionProps & Pick<Allowed, 'command' | 'about'>) {
  switch (command) {
    case 'hand_in_owed':
      return about.map((material) => <OwedForm key={material} material={material} {...props} />)
    case 'complete_preview':
      return <PreviewForm {...props} />
    case 'state_defence':
      return about.map((item) => <DefenceForm key={item} item={item} {...props} />)
    case 'request_hearing':
      return about.map((item) => <HearingForm key={item} item={item} {...props} />)
    case 'request_renewal':
      return about.map((item) => <RenewalForm key={item} item={item} {...props} />)
    case 'withdraw_commitment':
      return about.map((item) => <WithdrawCommitmentForm key={item} item={item} {...props} />)
    case 'withdraw_promise':
      return about.map((material) => <WithdrawPromiseForm key={material} item={material} {...props} />)
    case 'request_change':
      return <ChangeForm {...props} />
    case 'request_cancellation':
      return <CancellationForm {...props} />
    default:
      return null
  }
}
