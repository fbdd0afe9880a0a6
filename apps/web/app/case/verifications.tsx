import type { Verification, VerificationRecord } from '@xinban/core/case/after/state'
import type { CaseView } from '@xinban/core/case/case-view'
import { itemName } from '@xinban/core/case/names'
import { Tag } from '../kit/tag.tsx'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { after as texts, verificationResults } from '../messages/after.ts'

/** Whether the promises were kept: each verification with its day, and what was found. */
export function Verifications({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (view.verifications.length === 0) return null
  return (
    <section aria-labelledby="verification">
      <h3 id="verification">{t(texts.verification)}</h3>
      <p className="soft small">{t(texts.verificationText)}</p>
      <ul className="law-list">
        {view.verifications.map((one) => (
          <OneVerification key={one.item} verification={one} view={view} />
        ))}
      </ul>
    </section>
  )
}

function OneVerification({ verification, view }: { verification: Verification; view: CaseView }) {
  const { t, language } = useLanguage()
  const { item, due, correctBy, records, result } = verification
  const day = correctBy ?? due
  const open = correctBy ? texts.correctBy : texts.verifyBy
  return (
    <li>
      <div className="spread">
        <span className="strong">{t(itemName(view.plan, item))}</span>
        <Tag tone={result === 'kept' ? 'good' : result === 'failed' ? 'bad' : 'info'}>
          {t(result ? verificationResults[result] : open(formatDate(day, language)))}
        </Tag>
      </div>
      {records.map((record) => (
        <Record key={`${record.on} ${record.result}`} record={record} view={view} item={item} />
      ))}
    </li>
  )
}

function Record({ record, view, item }: { record: VerificationRecord; view: CaseView; item: string }) {
  const { t, language, list, colon } = useLanguage()
  // The applicant reads how many were there; who, is for the desk.
  const verifiers = view.mine
    ? t(texts.people(record.verifiers.length))
    : list(record.verifiers.map(({ name }) => name))
  const checklist = view.plan.law.items[item]?.commitment.checklist ?? []
  return (
    <div className="small">
      <p>
        {formatDate(record.on, language)} · {t(verificationResults[record.result])}
        {record.verifiers.length > 0 && ` · ${t(texts.by)}${colon}${verifiers}`}
      </p>
      {record.findings.length > 0 && (
        <ul className="bullets">
          {record.findings.map(({ checkpoint, passed, note }) => {
            const text = checklist.find((point) => point.id === checkpoint)?.text
            return (
              <li key={checkpoint}>
                {text ? t(text) : checkpoint}
                {colon + t(passed ? texts.passed : texts.failed)}
                {note && ` · ${note}`}
              </li>
            )
          })}
        </ul>
      )}
      {record.note && <p>{record.note}</p>}
    </div>
  )
}
