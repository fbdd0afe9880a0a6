import type { CaseView } from '@xinban/core/case/case-view'
import type { PlanMaterial } from '@xinban/core/compose/plan'
import { Fact, Facts } from '../kit/facts.tsx'
import { FileLine } from '../kit/file-line.tsx'
import { FormValueText } from '../kit/form-value.tsx'
import { More } from '../kit/more.tsx'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import { providerText } from '../plan/provider-text.ts'

/** What the applicant handed in, as far as this person may see it. */
export function ApplicationPart({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  const { plan, form } = view
  const sections = plan.form.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => field.id in form) }))
    .filter((section) => section.fields.length > 0)
  return (
    <section aria-labelledby="application">
      <h2 id="application">{t(desk.application)}</h2>
      <p className="soft small">{t(sections.length > 0 ? desk.limited : desk.nothingShown)}</p>
      {sections.map((section) => (
        <More
          key={section.id}
          label={<span className="strong">{t(section.title)}</span>}
          open={view.status !== 'concluded'}
        >
          <Facts lined>
            {section.fields.map((field) => (
              <Fact key={field.id} name={t(field.name)}>
                <FormValueText field={field} value={form[field.id]} />
              </Fact>
            ))}
          </Facts>
        </More>
      ))}
    </section>
  )
}

/** Who has a paper that the applicant did not hand in. */
const elsewhere: readonly PlanMaterial['provider'][] = ['register', 'step']

/** The papers that were handed in, each to be opened; and those that come from elsewhere. */
export function PapersPart({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  const { plan, files } = view
  const has = (material: PlanMaterial) => files.some((file) => file.material === material.id)
  const papers = plan.materials.filter(has)
  const others = plan.materials.filter((material) => !has(material) && elsewhere.includes(material.provider))
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t(desk.papers)}</h2>
      {papers.length === 0 && <p className="soft">{t(desk.noFile)}</p>}
      <Facts lined>
        {papers.map((material) => (
          <Fact key={material.id} name={t(material.name)}>
            <ul>
              {files
                .filter((file) => file.material === material.id)
                .map((file) => (
                  <FileLine key={file.id} caseId={view.id} file={file} />
                ))}
            </ul>
          </Fact>
        ))}
        {others.map((material) => (
          <Fact key={material.id} name={t(material.name)}>
            <span className="soft small">{t(providerText(plan, material))}</span>
          </Fact>
        ))}
      </Facts>
      {others.some((material) => material.provider === 'register') && (
        <p className="soft small">{t(desk.noRegisters)}</p>
      )}
    </section>
  )
}
