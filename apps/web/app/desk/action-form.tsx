import type { Text } from '@xinban/core/catalogue/schema'
import type { ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { useLanguage } from '../lib/language.ts'
import { decideForms } from '../messages/desk-decide.ts'
import { type DeskCommand, lawTexts } from '../messages/desk-law.ts'
import { ActionContext, type ActionProps, subjectName } from './action.ts'
import { Basis } from './basis.tsx'
import { nameOfSubject, placeOf } from './subjects.ts'

/**
 * One action as a form of its own, folded away until it is wanted: what the law says, what stands in the way today, the
 * fields, and the refusal if there was one.
 */
export function ActionForm({
  action,
  look = 'primary',
  waits = [],
  facts = [],
  button,
  children,
}: {
  action: ActionProps
  look?: 'primary' | 'danger'
  /** Why it would be refused today. */
  waits?: readonly Text[]
  /** What applies to this very case. */
  facts?: readonly Text[]
  button?: Text
  children?: ReactNode
}) {
  const { t, colon } = useLanguage()
  const { view, allowed, subject, requestId, problem } = action
  const { command, label, basis } = allowed
  const about = nameOfSubject(view, command, subject)
  return (
    <ActionContext value={action}>
      <details className="action" open={action.open || problem !== null}>
        <summary>
          {t(label)}
          {about && colon + t(about)}
        </summary>
        <form method="post" className="stack">
          <input type="hidden" name="type" value={command} />
          {subject && <input type="hidden" name={subjectName(command)} value={subject} />}
          <input type="hidden" name="requestId" value={`${requestId}.${command}.${subject}`.slice(0, 100)} />
          {problem && <ProblemNotice problem={problem} place={(at) => placeOf(action, at)} />}
          <div className="action-law">
            <p>{t(lawTexts[command as DeskCommand])}</p>
            <Basis rules={basis} />
          </div>
          {waits.length > 0 && (
            <Notice tone="warn">
              <p className="strong">{t(decideForms.notYet)}</p>
              <Lines texts={waits} />
            </Notice>
          )}
          <Lines texts={facts} />
          {children}
          <Button look={waits.length > 0 ? 'plain' : look}>{t(button ?? label)}</Button>
        </form>
      </details>
    </ActionContext>
  )
}

function Lines({ texts }: { texts: readonly Text[] }) {
  const { t } = useLanguage()
  if (texts.length === 0) return null
  return (
    <ul className="bullets">
      {texts.map((text) => (
        <li key={text.zh}>{t(text)}</li>
      ))}
    </ul>
  )
}
