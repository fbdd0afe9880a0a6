import { commandLabels } from '@xinban/core/case/command-labels'
import { itemName, paperNames } from '@xinban/core/case/names'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { actions as texts } from '../messages/case-actions.ts'
import type { ApplicantActionProps } from './applicant-actions.tsx'
import { CommandForm } from './command-form.tsx'

type Props = Pick<ApplicantActionProps, 'view' | 'context'> & { readonly item: string }

/** The label of a command, as the rules give it. */
function useTitle({ view, item }: Props, command: string): string {
  const { t } = useLanguage()
  const label = view.allowed.find((one) => one.command === command)?.label
  return t(texts.about(label ? t(label) : command, t(itemName(view.plan, item))))
}

/** Takes a promise back: ordinary handling from today. */
export function WithdrawCommitmentForm(props: Props) {
  const { t } = useLanguage()
  return (
    <CommandForm
      type="withdraw_commitment"
      about={props.item}
      title={useTitle(props, 'withdraw_commitment')}
      help={t(texts.withdrawCommitment.help)}
      text={{ label: t(texts.withdrawCommitment.note), optional: true }}
      button={t(texts.withdrawCommitment.do)}
      look="danger"
      context={props.context}
    />
  )
}

/** Takes back the promise in place of a paper: the paper is handed in after all. */
export function WithdrawPromiseForm({ item: material, view, context }: Props) {
  const { t } = useLanguage()
  const label = t(commandLabels.withdraw_promise)
  return (
    <CommandForm
      type="withdraw_promise"
      about={material}
      title={t(texts.about(label, t(paperNames(view.plan, [material]))))}
      help={t(texts.withdrawPromise.help)}
      text={{ label: t(texts.withdrawCommitment.note), optional: true }}
      button={t(texts.withdrawPromise.do)}
      look="danger"
      context={context}
    />
  )
}

/** Asks for a hearing. */
export function HearingForm(props: Props) {
  const { t, language } = useLanguage()
  const title = useTitle(props, 'request_hearing')
  const hearing = props.view.hearings.find((one) => one.item === props.item)
  if (!hearing) return null
  return (
    <CommandForm
      type="request_hearing"
      about={props.item}
      title={title}
      help={t(texts.hearing.help(formatDate(hearing.requestBy, language)))}
      text={{ label: t(texts.hearing.note), optional: true }}
      button={t(texts.hearing.do)}
      context={props.context}
    />
  )
}

/** States a defence against an intended revocation. */
export function DefenceForm(props: Props) {
  const { t, language } = useLanguage()
  const title = useTitle(props, 'state_defence')
  const revocation = props.view.revocations.find((one) => one.item === props.item && one.result === null)
  if (!revocation) return null
  return (
    <CommandForm
      type="state_defence"
      about={props.item}
      title={title}
      help={t(texts.defence.help(formatDate(revocation.defendBy, language)))}
      text={{ label: t(texts.defence.text) }}
      button={t(texts.defence.do)}
      context={props.context}
    />
  )
}

/** Asks for renewal within its window. */
export function RenewalForm(props: Props) {
  const { t, language } = useLanguage()
  const title = useTitle(props, 'request_renewal')
  const window = props.view.renewalWindows.find((one) => one.item === props.item)
  if (!window) return null
  const day = (date: string) => formatDate(date, language)
  const { from, to, until } = window
  return (
    <CommandForm
      type="request_renewal"
      about={props.item}
      title={title}
      help={t(texts.renewal.help(from && day(from), day(to), day(until)))}
      text={{ label: t(texts.renewal.note), optional: true }}
      button={t(texts.renewal.do)}
      context={props.context}
    />
  )
}
