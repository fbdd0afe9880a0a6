import type { HandlingView } from '@xinban/core/api'
import { data, redirect } from 'react-router'
import { type Application, loadApplication } from '../apply/application.ts'
import { ApplyPage } from '../apply/apply-page.tsx'
import { handlingFrom, hasWays, isOrdinary, statementFaults } from '../apply/handling.ts'
import { HandlingItems } from '../apply/handling-items.tsx'
import { HandlingPapers } from '../apply/handling-papers.tsx'
import { saveDraft } from '../apply/save-draft.ts'
import { shellOf } from '../apply/shell.ts'
import { missingStatements, Statements } from '../apply/statements.tsx'
import { Button } from '../kit/button.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { type Args, apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { apply } from '../messages/apply.ts'
import { handling as texts } from '../messages/handling.ts'
import type { Route } from './+types/apply-handling'

async function loadHandling(args: Args, id: string): Promise<Application> {
  const application = await loadApplication(args, id)
  const { view } = application
  if (view.status !== 'draft' || !hasWays(view.plan)) throw redirect(`/apply/${view.id}/check`)
  return application
}

/** How the application is to be handled: item by item, paper by paper. `check` shows what is wrong with the choice. */
export async function loader(args: Route.LoaderArgs) {
  const application = await loadHandling(args, args.params.id)
  const path = `/api/cases/${encodeURIComponent(args.params.id)}/handling`
  return {
    application,
    choices: await apiOf(args).get<HandlingView>(path),
    check: new URL(args.request.url).searchParams.has('check'),
  }
}

/** Keeps the choice, always; then goes on, or shows what it lacks. */
export async function action(args: Route.ActionArgs) {
  const { id } = args.params
  const [posted, application] = await Promise.all([args.request.formData(), loadHandling(args, id)])
  const handling = handlingFrom(posted, application.view.plan)
  const problem = await saveDraft(args, application, { handling })
  if (problem) return data({ problem }, { status: problem.status })
  if (posted.get('intent') === 'later') return redirectTo('/cases')
  const faults = statementFaults(application.view.plan, handling)
  return redirectTo(faults.length > 0 ? `/apply/${id}/handling?check=1` : `/apply/${id}/check`)
}

/** True where something can be promised: only then the statements matter. */
function canPromise({ items, papers }: HandlingView): boolean {
  return items.some((item) => item.refused === null) || papers.some((paper) => paper.promised === null)
}

export default function ApplyHandling({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { application, choices, check } = loaderData
  const { view, files, handling } = application
  const missing = check ? missingStatements(handling, choices.byAgent) : []
  const faults = check && missing.length === 0 ? statementFaults(view.plan, handling) : []
  const there = new Set(files.map((file) => file.material))
  const errors = new Map(faults.map(({ at, message }) => [at, t(message)]))
  const links = [
    ...missing.map((name) => ({ to: `#${name}`, message: t(texts.needed[name]) })),
    ...faults.map(({ at, message }) => ({ to: `#${at}`, message: t(message) })),
  ]
  return (
    <ApplyPage shell={shellOf(application)} here="ways" title={t(texts.title)}>
      {actionData && <ProblemNotice problem={actionData.problem} />}
      <ErrorSummary errors={links} />
      <p className="prose">{t(texts.lead)}</p>
      <form method="post" className="stack-l">
        <HandlingItems items={choices.items} plan={view.plan} handling={handling} errors={errors} />
        <HandlingPapers
          papers={choices.papers.filter((paper) => !there.has(paper.id))}
          plan={view.plan}
          handling={handling}
          errors={errors}
        />
        {(canPromise(choices) || !isOrdinary(handling)) && (
          <Statements handling={handling} byAgent={choices.byAgent} missing={missing} />
        )}
        <div className="actions">
          <Button look="primary" name="intent" value="next">
            {t(apply.next)}
          </Button>
          <Button name="intent" value="later">
            {t(apply.later)}
          </Button>
        </div>
      </form>
    </ApplyPage>
  )
}
