import type { CaseView } from '@xinban/core/case/case-view'
import type { NextStep } from '@xinban/core/case/deadlines'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { actors, next as texts } from '../messages/next.ts'
import { LightMark } from './light.tsx'

/** Why the case is where it is: what comes next, who acts, by when; the most urgent first. */
export function NextSteps({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (view.next.length === 0) return null
  return (
    <section aria-labelledby="next" className="next">
      <h2 id="next">{t(texts.title)}</h2>
      <ul className="next-steps">
        {view.next.map((step) => (
          <Step key={`${step.kind} ${step.about?.zh} ${step.role}`} step={step} mine={view.mine} />
        ))}
      </ul>
    </section>
  )
}

function Step({ step, mine }: { step: NextStep; mine: boolean }) {
  const { t, language, colon } = useLanguage()
  const yours = step.role === 'applicant' && mine
  const who = yours ? texts.you : (step.authority ?? actors[step.role])
  return (
    <li className={yours ? 'yours' : undefined}>
      <p className="strong">
        {t(step.what)}
        {step.about && colon + t(step.about)}
      </p>
      <p className="small">
        {t(texts.who(t(who)))} · {step.due ? t(texts.by(formatDate(step.due, language))) : t(texts.noDay)}
        {step.light && ' '}
        {step.light && <LightMark light={step.light} />}
      </p>
    </li>
  )
}
