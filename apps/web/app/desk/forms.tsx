import type { ReactNode } from 'react'
import type { DeskCommand } from '../messages/desk-law.ts'
import { AcceptForm, PreviewForm, RefuseAcceptanceForm } from './acceptance-forms.tsx'
import type { ActionProps } from './action.ts'
import { CorrectionForm } from './correction-form.tsx'
import { ConcludeForm, GrantForm, RefuseForm } from './decision-forms.tsx'
import {
  AskExtensionForm,
  AskJointExtensionForm,
  DecideExtensionForm,
  DecideJointExtensionForm,
} from './extension-forms.tsx'
import { CloseForm, HandOverForm } from './hand-over-forms.tsx'
import {
  AnnounceHearingForm,
  OfferHearingForm,
  RecordHearingForm,
  RequestHearingForm,
} from './hearing-forms.tsx'
import { DecideRenewalForm, RepairCreditForm } from './lasting-forms.tsx'
import {
  CancelForm,
  ConcludeChangeForm,
  DecideChangeForm,
  LiftSuspensionForm,
  SuspendForm,
} from './life-forms.tsx'
import { KeepOriginalsForm, ParcelReturnedForm, RecallParcelForm, SendParcelForm } from './parcel-forms.tsx'
import { EndPauseForm, StartPauseForm } from './pause-forms.tsx'
import { EndCommitmentForm, MeetConditionForm } from './promise-forms.tsx'
import { DropRevocationForm, NotifyRevocationForm, RevokeForm } from './revocation-forms.tsx'
import { SurveyForm } from './survey-form.tsx'
import { VerificationForm } from './verification-form.tsx'

/** The form of each command that staff can give. */
export const forms: Readonly<Record<DeskCommand, (action: ActionProps) => ReactNode>> = {
  accept: AcceptForm,
  request_correction: CorrectionForm,
  refuse_acceptance: RefuseAcceptanceForm,
  record_preview: PreviewForm,
  record_survey: SurveyForm,
  grant: GrantForm,
  refuse: RefuseForm,
  conclude: ConcludeForm,
  start_pause: StartPauseForm,
  end_pause: EndPauseForm,
  offer_hearing: OfferHearingForm,
  request_hearing: RequestHearingForm,
  announce_hearing: AnnounceHearingForm,
  record_hearing: RecordHearingForm,
  ask_extension: AskExtensionForm,
  decide_extension: DecideExtensionForm,
  ask_joint_extension: AskJointExtensionForm,
  decide_joint_extension: DecideJointExtensionForm,
  end_commitment: EndCommitmentForm,
  meet_condition: MeetConditionForm,
  hand_over: HandOverForm,
  keep_originals: KeepOriginalsForm,
  send_parcel: SendParcelForm,
  recall_parcel: RecallParcelForm,
  parcel_returned: ParcelReturnedForm,
  close: CloseForm,
  record_verification: VerificationForm,
  notify_revocation: NotifyRevocationForm,
  revoke: RevokeForm,
  drop_revocation: DropRevocationForm,
  repair_credit: RepairCreditForm,
  decide_renewal: DecideRenewalForm,
  suspend_permit: SuspendForm,
  lift_suspension: LiftSuspensionForm,
  decide_change: DecideChangeForm,
  conclude_change: ConcludeChangeForm,
  cancel_permit: CancelForm,
}
