import { Button } from '../kit/button.tsx'
import { TextArea } from '../kit/field.tsx'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { cases as texts } from '../messages/case.ts'

/** Ends a case at the applicant's wish; folded away, and said twice. */
export function WithdrawForm({ requestId, reason }: { requestId: string; reason: string }) {
  const { t } = useLanguage()
  return (
    <More label={t(texts.withdraw)} open={reason !== ''}>
      <form method="post" className="stack">
        <input type="hidden" name="requestId" value={requestId} />
        <p>{t(texts.withdrawHelp)}</p>
        <TextArea
          id="reason"
          label={t(texts.withdrawReason)}
          optional
          maxLength={2000}
          defaultValue={reason}
        />
        <Button look="danger">{t(texts.withdrawDo)}</Button>
      </form>
    </More>
  )
}
