import type { PlanField, PlanSection } from '@xinban/core/compose/plan'
import { Fact, Facts } from '../kit/facts.tsx'
import { FileLine } from '../kit/file-line.tsx'
import { FormValueText } from '../kit/form-value.tsx'
import { useLanguage } from '../lib/language.ts'
import { apply } from '../messages/apply.ts'
import { absentText } from './absent-text.ts'
import type { Application } from './application.ts'
import { isMarked, mayChange } from './marks.ts'

/** A section as it will be handed in, with the way back to it. */
export function CheckSection({
  application,
  section,
  fields,
}: {
  application: Application
  section: PlanSection
  fields: readonly PlanField[]
}) {
  const { t } = useLanguage()
  const { view, form } = application
  const open = fields.some((field) => mayChange(view, field.id))
  return (
    <section className="check-part">
      <CheckHead title={t(section.title)} to={open ? `/apply/${view.id}/form/${section.id}` : null} />
      <Facts lined>
        {fields.map((field) => (
          <Fact key={field.id} name={t(field.name)}>
            <FormValueText field={field} value={form[field.id]} />
          </Fact>
        ))}
      </Facts>
    </section>
  )
}

/** The papers as they will be handed in. */
export function CheckPapers({ application }: { application: Application }) {
  const { t } = useLanguage()
  const { view, files, handling } = application
  const old = new Set(view.files.map((file) => file.id))
  const correcting = view.status === 'correcting'
  const wanted = view.plan.materials.filter(
    (material) => material.provider === 'applicant' || files.some((file) => file.material === material.id),
  )
  if (wanted.length === 0) return null
  return (
    <section className="check-part">
      <CheckHead title={t(apply.papers)} to={`/apply/${view.id}/papers`} />
      <Facts lined>
        {wanted.map((material) => {
          const replaced = correcting && isMarked(view, 'material', material.id)
          const own = files.filter((file) => file.material === material.id && !(replaced && old.has(file.id)))
          return (
            <Fact key={material.id} name={t(material.name)}>
              {own.length === 0 ? (
                <span className="soft">{t(absentText(view.plan, handling, material.id))}</span>
              ) : (
                <ul>
                  {own.map((file) => (
                    <FileLine key={file.id} caseId={view.id} file={file} />
                  ))}
                </ul>
              )}
            </Fact>
          )
        })}
      </Facts>
    </section>
  )
}

/** The heading of a part, with the way back to it. */
export function CheckHead({ title, to }: { title: string; to: string | null }) {
  const { t } = useLanguage()
  return (
    <div className="spread">
      <h2>{title}</h2>
      {to && (
        <a className="link-button" href={to} aria-label={t(apply.changeSection(title))}>
          {t(apply.change)}
        </a>
      )}
    </div>
  )
}
