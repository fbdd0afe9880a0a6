import type { Plan } from '@xinban/core/compose/plan'
import { Fact, Facts } from '../kit/facts.tsx'
import { LevelMark } from '../kit/level-mark.tsx'
import { More } from '../kit/more.tsx'
import { Tag } from '../kit/tag.tsx'
import { Zh } from '../kit/zh.tsx'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { plan as texts } from '../messages/plan.ts'
import { CommitmentText } from './commitment-text.tsx'
import { OneSection } from './one.tsx'

/** One commitment: what the applicant declares, with the letters of the items in it. */
export function CommitmentOne({ plan }: { plan: Plan }) {
  return (
    <OneSection one="commitment">
      <CommitmentText commitment={plan.commitment} />
    </OneSection>
  )
}

/** One form: its sections, and on demand its fields. */
export function FormOne({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const { sections } = plan.form
  const count = sections.reduce((sum, section) => sum + section.fields.length, 0)
  return (
    <OneSection one="form" lead={t(texts.formText(sections.length, count))}>
      <More label={t(texts.formFields)}>
        <div className="form-outline">
          {sections.map((section) => (
            <div key={section.id}>
              <h3>{t(section.title)}</h3>
              <ul>
                {section.fields.map((field) => (
                  <li key={field.id}>
                    {t(field.name)}
                    {!field.required && <span className="label-note">{t(common.optional)}</span>}{' '}
                    {field.when && <Tag tone="line">{t(texts.onlyIf)}</Tag>}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </More>
    </OneSection>
  )
}

/** One window: where the application is received. */
export function WindowOne({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const { name, contact } = plan.window
  return (
    <OneSection one="window" lead={t(texts.windowText)}>
      <p className="strong">{t(name)}</p>
      <Facts>
        <Fact name={t(texts.phone)}>{contact.phone}</Fact>
        <Fact name={t(texts.address)}>
          {contact.address ? <Zh>{contact.address}</Zh> : t(common.unknown)}
        </Fact>
        <Fact name={t(texts.hours)}>{contact.hours ? <Zh>{contact.hours}</Zh> : t(common.unknown)}</Fact>
      </Facts>
    </OneSection>
  )
}

/** One joint check: who is looked at together, and what for. */
export function SurveyOne({ plan }: { plan: Plan }) {
  const { t, list } = useLanguage()
  const { survey, items } = plan
  if (!survey) return <OneSection one="survey" lead={t(texts.noSurvey)} />
  const nameOf = (id: string) => items.find((item) => item.id === id)
  return (
    <OneSection one="survey" lead={t(texts.surveyText(survey.items.length, survey.checklist.length))}>
      <More label={t(texts.checklist)}>
        <ol className="checklist">
          {survey.checklist.map((point) => (
            <li key={point.id}>
              {t(point.text)} <LevelMark level={point.level} />
              <p className="soft small">{list(point.items.flatMap((id) => nameOf(id)?.name ?? []).map(t))}</p>
            </li>
          ))}
        </ol>
      </More>
    </OneSection>
  )
}

/** One licence: what stands on it, and how long it holds. */
export function LicenceOne({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const { licence, items } = plan
  return (
    <OneSection one="licence" lead={t(texts.licenceText(t(licence.name)))}>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item.id}>
            <Zh>{item.certificate}</Zh>{' '}
            <span className="soft small">
              <Zh>{item.validity.text}</Zh>
            </span>{' '}
            {!licence.permits.includes(item.id) && <Tag tone="line">{t(texts.notOnLicence)}</Tag>}
          </li>
        ))}
      </ul>
      <p>{t(texts.validity[licence.validity])}</p>
    </OneSection>
  )
}
