import type { CaseView } from '@xinban/core/case/case-view'
import type { Permit } from '@xinban/core/case/event'
import { Tag } from '../kit/tag.tsx'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { permitMark } from '../lib/permit-mark.ts'
import { cases, notStarted } from '../messages/case.ts'
import { LightMark } from './light.tsx'
import { PartTag } from './status-tag.tsx'

/** The parts side by side: item, authority, status, dates, permit or reasons. */
export function Parts({ view }: { view: CaseView }) {
  const { t, language, colon } = useLanguage()
  return (
    <ul className="parts">
      {view.parts.map((part) => {
        const item = view.plan.items.find((candidate) => candidate.id === part.item)
        return (
          <li key={part.item} className="card">
            <div className="spread">
              <h3>{item ? t(item.name) : part.item}</h3>
              {view.acceptance?.accepted ? (
                <PartTag status={part.status} />
              ) : (
                <Tag tone="line">{t(notStarted)}</Tag>
              )}
            </div>
            <p className="soft small">
              {item && t(item.authority.name)}
              {part.onCommitment && ` · ${t(cases.onCommitment)}`}
            </p>
            {part.due && !part.decidedAt && (
              <p className="small">
                {t(cases.due) + colon}
                {formatDate(part.due, language)} {part.light && <LightMark light={part.light} />}
              </p>
            )}
            {part.decidedAt && <p className="small">{formatInstant(part.decidedAt, language)}</p>}
            {part.permit && (
              <p className="small">
                {t(cases.permitNumber) + colon}
                <span className="number">{part.permit.number}</span>
                <Mark permit={part.permit} />
              </p>
            )}
            {part.reasons && (
              <p className="small">
                {t(part.status === 'granted' ? cases.note : cases.refusedBecause) + colon}
                {part.reasons}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Since when a permit is not valid. */
function Mark({ permit }: { permit: Permit }) {
  const { t, language } = useLanguage()
  const mark = permitMark(permit, language)
  return (
    mark && (
      <>
        {' '}
        <Tag tone={mark.tone}>{t(mark.text)}</Tag>
      </>
    )
  )
}
