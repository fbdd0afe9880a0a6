import type { CaseView } from '@xinban/core/case/case-view'
import type { Allowed } from '@xinban/core/case/decide'
import type { desk } from '../messages/desk.ts'
import type { DeskCommand } from '../messages/desk-law.ts'

/** The groups into which actions fold. */
export type Group = keyof typeof desk.groups

/** Where each action folds when nothing asks for it. */
export const groupOf: Readonly<Record<DeskCommand, Group>> = {
  accept: 'decide',
  request_correction: 'decide',
  refuse_acceptance: 'decide',
  record_preview: 'decide',
  record_survey: 'decide',
  grant: 'decide',
  refuse: 'decide',
  conclude: 'decide',
  start_pause: 'time',
  end_pause: 'time',
  ask_extension: 'time',
  decide_extension: 'time',
  ask_joint_extension: 'time',
  decide_joint_extension: 'time',
  offer_hearing: 'hearing',
  request_hearing: 'hearing',
  announce_hearing: 'hearing',
  record_hearing: 'hearing',
  end_commitment: 'promise',
  meet_condition: 'decide',
  hand_over: 'after',
  keep_originals: 'after',
  send_parcel: 'after',
  recall_parcel: 'after',
  parcel_returned: 'after',
  close: 'after',
  record_verification: 'after',
  notify_revocation: 'after',
  revoke: 'after',
  drop_revocation: 'after',
  repair_credit: 'after',
  decide_renewal: 'after',
  suspend_permit: 'licence',
  lift_suspension: 'licence',
  decide_change: 'licence',
  conclude_change: 'licence',
  cancel_permit: 'licence',
}

/** One thing that can be done: a command about one subject, or about the whole case (empty). */
export interface Choice {
  readonly allowed: Allowed
  readonly command: DeskCommand
  readonly subject: string
}

/**
 * Everything that staff can do now, one entry for each subject; what is about one part stands together, its hearing
 * before its decision, which waits for it.
 */
export function choicesOf(view: CaseView): Choice[] {
  const order = ['', ...view.parts.map(({ item }) => item)]
  const choices = view.allowed.flatMap((allowed): Choice[] => {
    if (!Object.hasOwn(groupOf, allowed.command)) return []
    const command = allowed.command as DeskCommand
    const subjects = allowed.about.length > 0 ? allowed.about : ['']
    return subjects.map((subject) => ({ allowed, command, subject }))
  })
  const rank = ({ subject, command }: Choice) =>
    order.indexOf(subject) * 2 + (groupOf[command] === 'hearing' ? 0 : 1)
  return choices.toSorted((a, b) => rank(a) - rank(b))
}

/** Possible at any time, and asked for by nobody. */
const unasked: readonly DeskCommand[] = [
  'start_pause',
  'end_pause',
  'offer_hearing',
  'request_hearing',
  'ask_extension',
  'ask_joint_extension',
  'end_commitment',
  'repair_credit',
  'keep_originals',
  'recall_parcel',
  'parcel_returned',
  'suspend_permit',
  'lift_suspension',
]

/** True when somebody waits for this action: it answers an open task. */
export function isTurn(view: CaseView, { command, subject }: Choice): boolean {
  if (unasked.includes(command)) {
    const ordered = view.plan.law.items[subject]?.hearing === 'required'
    return command === 'offer_hearing' && ordered
  }
  if (command === 'cancel_permit')
    return view.cancellations.some((one) => one.item === subject && one.cancelledOn === null)
  if (command === 'close') return view.next.some(({ kind }) => kind === 'close')
  if (command === 'notify_revocation') {
    const decided = view.revocations.some((one) => one.item === subject)
    return !decided && view.verifications.some((one) => one.item === subject && one.result === 'failed')
  }
  return true
}
