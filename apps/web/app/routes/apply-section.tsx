import { prune } from '@xinban/core/form/prune'
import { validate } from '@xinban/core/form/validate'
import { data } from 'react-router'
import { loadApplication } from '../apply/application.ts'
import { ApplyPage } from '../apply/apply-page.tsx'
import { marksOf, mayChange } from '../apply/marks.ts'
import { pageAfter } from '../apply/paths.ts'
import { progressOf } from '../apply/progress.ts'
import { saveDraft } from '../apply/save-draft.ts'
import { withSection } from '../apply/save-section.ts'
import { SectionForm } from '../apply/section-form.tsx'
import { shellOf } from '../apply/shell.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Notice } from '../kit/notice.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { apply } from '../messages/apply.ts'
import type { Route } from './+types/apply-section'

export const handle = { hydrate: true }

/** One section of the form. `check` shows what is wrong with it, for links from the check page. */
export async function loader(args: Route.LoaderArgs) {
  const { id, section: sectionId } = args.params
  const application = await loadApplication(args, id)
  const { view, form, today } = application
  const { plan } = view
  const section = plan.form.sections.find((candidate) => candidate.id === sectionId)
  if (!section) throw data(null, { status: 404 })
  const progress = progressOf(application)
  const own = progress.sections.find((one) => one.section.id === sectionId)
  const checked = new URL(args.request.url).searchParams.has('check')
  return {
    shell: shellOf(application, progress),
    section,
    planForm: { sections: plan.form.sections },
    answers: plan.answers,
    values: form,
    marks: Object.fromEntries(marksOf(view, 'field')),
    locked: section.fields.filter((field) => !mayChange(view, field.id)).map((field) => field.id),
    today,
    faults: checked ? (own?.faults ?? []) : [],
  }
}

/** Saves the section, always; then goes on, or shows what is wrong or newly asked. */
export async function action(args: Route.ActionArgs) {
  const { id, section: sectionId } = args.params
  const [posted, application] = await Promise.all([args.request.formData(), loadApplication(args, id)])
  const { view, today } = application
  const { plan } = view
  const section = plan.form.sections.find((candidate) => candidate.id === sectionId)
  if (!section) throw data(null, { status: 404 })
  const form = withSection(application, section, posted)
  const problem = await saveDraft(args, application, { form })
  const intent = String(posted.get('intent') ?? 'next')
  if (problem)
    return data({ intent, problem, faults: [], fresh: 0, values: form }, { status: problem.status })
  if (intent === 'autosave') return { intent, problem: null, faults: [], fresh: 0, values: null }
  if (intent === 'later') return redirectTo('/cases')
  const here = `/apply/${id}/form/${sectionId}`
  if (intent.startsWith('row:')) return redirectTo(`${here}#${intent.slice(4)}`)
  const clean = prune(plan.form, plan.answers, form)
  const own = new Set(section.fields.filter((field) => mayChange(view, field.id)).map((field) => field.id))
  const all = validate(plan.form, plan.answers, clean, today).filter((fault) => own.has(fault.at))
  if (all.length === 0) {
    return redirectTo(pageAfter(here, id, progressOf({ ...application, form: clean })))
  }
  const shown = new Set(posted.getAll('shown').map(String))
  const faults = all.filter((fault) => shown.has(fault.at))
  return data(
    { intent, problem: null, faults, fresh: all.length - faults.length, values: null },
    { status: 422 },
  )
}

export default function ApplySection({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { shell, section } = loaderData
  const faults = actionData && actionData.intent !== 'autosave' ? actionData.faults : loaderData.faults
  return (
    <ApplyPage shell={shell} here={section.id} title={t(section.title)}>
      {actionData?.problem && <ProblemNotice problem={actionData.problem} />}
      <ErrorSummary errors={faults.map(({ at, message }) => ({ to: `#${at}`, message: t(message) }))} />
      {actionData && actionData.fresh > 0 && faults.length === 0 && (
        <Notice live>
          <p>{t(apply.moreAsked(actionData.fresh))}</p>
        </Notice>
      )}
      <SectionForm
        key={section.id}
        {...loaderData}
        values={actionData?.values ?? loaderData.values}
        faults={faults}
      />
    </ApplyPage>
  )
}
