import type { CaseView } from '@xinban/core/case/case-view'
import { Notice } from '../kit/notice.tsx'
import { useLanguage } from '../lib/language.ts'
import { cases as texts } from '../messages/case.ts'
import { doneTexts } from '../messages/case-actions.ts'

/** What was done a moment ago: handed in, corrected, or a command by its name. */
export function Confirmation({
  view,
  submitted,
  done,
}: {
  view: CaseView
  submitted: string | null
  done: string | null
}) {
  const { t } = useLanguage()
  const text = done === null ? undefined : doneTexts[done]
  if (text) return <Notice tone="good" title={t(text)} live />
  if (submitted === 'correction') return <Notice tone="good" title={t(texts.correctionSent)} live />
  if (!submitted || !view.number) return null
  return (
    <Notice tone="good" title={t(texts.submitted.title)} live>
      <p className="strong number">{t(texts.submitted.number(view.number))}</p>
      <p>{t(view.status === 'previewing' ? texts.submitted.preview : texts.submitted.next)}</p>
      {view.documents.includes('receipt') && (
        <p>
          <a className="link-button" href={`/api/cases/${view.id}/documents/receipt`}>
            {t(texts.submitted.receipt)}
          </a>
        </p>
      )}
    </Notice>
  )
}
