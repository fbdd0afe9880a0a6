import type { CaseView } from '@xinban/core/case/case-view'
import { markName } from '@xinban/core/case/timeline'
import { Fact, Facts } from '../kit/facts.tsx'
import { Tag } from '../kit/tag.tsx'
import { formatDate, formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { desk } from '../messages/desk.ts'

/** What the joint survey found. */
export function SurveyPart({ view }: { view: CaseView }) {
  const { t, language, list } = useLanguage()
  const { survey, plan } = view
  if (!survey) return null
  const textOf = (id: string) => plan.survey?.checklist.find((point) => point.id === id)?.text
  return (
    <section aria-labelledby="survey">
      <h2 id="survey">{t(cases.survey)}</h2>
      <Facts>
        <Fact name={t(desk.survey.on)}>{formatDate(survey.on, language)}</Fact>
        <Fact name={t(desk.survey.by)}>{list(survey.surveyors.map(({ name }) => name))}</Fact>
      </Facts>
      <ul className="found">
        {survey.findings.map((finding) => {
          const text = textOf(finding.checkpoint)
          return (
            <li key={finding.checkpoint}>
              <Tag tone={finding.passed ? 'good' : 'bad'}>
                {t(finding.passed ? desk.survey.passed : desk.survey.failed)}
              </Tag>{' '}
              {text ? t(text) : finding.checkpoint}
              {finding.note && <p className="small">{finding.note}</p>}
            </li>
          )
        })}
      </ul>
      {survey.note && <p>{survey.note}</p>}
    </section>
  )
}

/** What the one notice of corrections asked for. */
export function CorrectionPart({ view }: { view: CaseView }) {
  const { t, language } = useLanguage()
  const { correction, plan } = view
  if (!correction) return null
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">{t(desk.correction)}</h2>
      <Facts>
        <Fact name={t(desk.correctionAt)}>{formatInstant(correction.requestedAt, language)}</Fact>
        {correction.answeredAt && (
          <Fact name={t(desk.answeredAt)}>{formatInstant(correction.answeredAt, language)}</Fact>
        )}
        {correction.marks.map((mark) => (
          <Fact key={`${mark.kind} ${mark.id}`} name={markName(plan, mark.kind, mark.id)}>
            {mark.note}
          </Fact>
        ))}
      </Facts>
    </section>
  )
}
