import { useLanguage } from '../lib/language.ts'
import { cases as texts } from '../messages/case.ts'
import { CommandForm, type FormContext } from './command-form.tsx'

/** Ends a case at the applicant's wish; folded away, and said twice. */
export function WithdrawForm({ context }: { context: FormContext }) {
  const { t } = useLanguage()
  return (
    <CommandForm
      type="withdraw"
      title={t(texts.withdraw)}
      help={t(texts.withdrawHelp)}
      text={{ label: t(texts.withdrawReason), optional: true }}
      button={t(texts.withdrawDo)}
      look="danger"
      context={context}
    />
  )
}
