import type { HandlingView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { visibleFields } from '@xinban/core/form/visible'
import { data } from 'react-router'
import { type Application, loadApplication } from '../apply/application.ts'
import { ApplyPage } from '../apply/apply-page.tsx'
import { CheckHandling } from '../apply/check-handling.tsx'
import { CheckPapers, CheckSection } from '../apply/check-parts.tsx'
import { CommitmentTick } from '../apply/commitment-tick.tsx'
import { isOrdinary } from '../apply/handling.ts'
import { LetterTicks } from '../apply/letter-ticks.tsx'
import { placeOf } from '../apply/paths.ts'
import { placedFaults } from '../apply/placed-faults.ts'
import { progressOf } from '../apply/progress.ts'
import { shellOf } from '../apply/shell.ts'
import { Button } from '../kit/button.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Notice } from '../kit/notice.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { apply } from '../messages/apply.ts'
import { handling as handlingTexts } from '../messages/handling.ts'
import type { Route } from './+types/apply-check'

/** Everything that will be handed in, the letters that it takes, and what is still missing. */
export async function loader(args: Route.LoaderArgs) {
  const application = await loadApplication(args, args.params.id)
  const { view, handling } = application
  const promised = view.status === 'draft' && !isOrdinary(handling)
  const choices = promised ? await apiOf(args).get<HandlingView>(`/api/cases/${view.id}/handling`) : null
  return { application, letters: choices?.letters ?? [], requestId: crypto.randomUUID() }
}

/** Hands in the application, or the correction. */
export async function action(args: Route.ActionArgs) {
  const { id } = args.params
  const form = await args.request.formData()
  const committed = form.get('committed') === 'on'
  const letters = form.getAll('letter').map(String)
  const requestId = String(form.get('requestId') ?? '')
  const correcting = form.get('type') === 'answer_correction'
  const command = correcting ? { type: 'answer_correction' } : { type: 'submit', committed, letters }
  const path = `/api/cases/${encodeURIComponent(id)}/commands`
  const sent = await apiOf(args).send<CaseView>(path, { method: 'POST', json: { ...command, requestId } })
  if (sent.ok) return redirectTo(`/cases/${id}?submitted=${correcting ? 'correction' : '1'}`)
  return data({ problem: sent.problem, committed, letters }, { status: sent.problem.status })
}

export default function ApplyCheck({ loaderData, actionData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { application, letters, requestId } = loaderData
  const { view } = application
  const problem = actionData?.problem
  const title = problem && (language === 'en' ? (problem.titleEn ?? problem.title) : problem.title)
  const ticked = actionData ?? { committed: false, letters: [] }
  const faults = problem ? placedFaults(problem, letters, ticked) : []
  const links = faults.map((fault) => ({ to: placeOf(view.id, view.plan, fault), message: t(fault.message) }))
  const missingCommitment = faults.find((fault) => fault.at === 'committed')
  const correcting = view.status === 'correcting'
  return (
    <ApplyPage shell={shellOf(application)} here="check" title={t(apply.check)}>
      {problem && links.length === 0 && <ProblemNotice problem={problem} />}
      <ErrorSummary errors={links} {...(title && problem?.faults && { title })} />
      {!problem && <Unfinished application={application} />}
      <p className="prose">{t(apply.checkLead)}</p>
      <Sections application={application} />
      <CheckPapers application={application} />
      {!correcting && <CheckHandling application={application} />}
      <form method="post" className="stack">
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="type" value={correcting ? 'answer_correction' : 'submit'} />
        <LetterTicks letters={letters} ticked={ticked.letters} asked={problem !== undefined} />
        {!correcting && (
          <CommitmentTick
            commitment={view.plan.commitment}
            checked={ticked.committed}
            missing={missingCommitment ? t(missingCommitment.message) : null}
          />
        )}
        <div className="actions">
          <Button look="primary" large>
            {t(correcting ? apply.correction.submit : apply.submit)}
          </Button>
          {!correcting && <p className="soft small">{t(apply.submitHelp)}</p>}
        </div>
      </form>
    </ApplyPage>
  )
}

function Unfinished({ application }: { application: Application }) {
  const { t, aside } = useLanguage()
  const { view } = application
  const { sections, papers, handling } = progressOf(application)
  const base = `/apply/${view.id}`
  const open = [
    ...sections.map(({ section, faults }) => ({
      to: `${base}/form/${section.id}?check=1`,
      name: section.title,
      count: faults.length,
    })),
    { to: `${base}/papers`, name: apply.papers, count: papers.faults.length },
    { to: `${base}/handling?check=1`, name: handlingTexts.title, count: handling?.faults.length ?? 0 },
  ].filter(({ count }) => count > 0)
  if (open.length === 0) return null
  return (
    <Notice tone="warn" title={t(apply.incomplete)}>
      <ul className="bullets">
        {open.map(({ to, name, count }) => (
          <li key={to}>
            <a href={to}>
              {t(name)}
              {aside(t(apply.places(count)))}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Sections({ application }: { application: Application }) {
  const { view, form } = application
  const { plan } = view
  const visible = visibleFields(plan.form, plan.answers, form)
  return plan.form.sections.map((section) => {
    const fields = section.fields.filter((field) => visible.has(field.id))
    if (fields.length === 0) return null
    return <CheckSection key={section.id} application={application} section={section} fields={fields} />
  })
}
