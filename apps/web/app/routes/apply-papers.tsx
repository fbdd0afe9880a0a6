import { data } from 'react-router'
import { absentText } from '../apply/absent-text.ts'
import { loadApplication } from '../apply/application.ts'
import { ApplyPage } from '../apply/apply-page.tsx'
import { isWish, withoutPaper } from '../apply/handling.ts'
import { KeptPapers } from '../apply/kept-papers.tsx'
import { marksOf } from '../apply/marks.ts'
import { PaperCard } from '../apply/paper-card.tsx'
import { pageAfter } from '../apply/paths.ts'
import { progressOf } from '../apply/progress.ts'
import { saveDraft } from '../apply/save-draft.ts'
import { shellOf } from '../apply/shell.ts'
import { ButtonLink } from '../kit/button.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import type { ApiProblem, Args } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { useSession } from '../lib/session.ts'
import { isUpload, removeFile, uploadFile } from '../lib/upload.ts'
import { apply } from '../messages/apply.ts'
import { handling as handlingTexts } from '../messages/handling.ts'
import { plan as planTexts } from '../messages/plan.ts'
import { providerText } from '../plan/provider-text.ts'
import type { Route } from './+types/apply-papers'

export const handle = { hydrate: true }

/** The papers of an application: those to hand in, and those that nobody has to. */
export async function loader(args: Route.LoaderArgs) {
  const application = await loadApplication(args, args.params.id)
  const { view, files, handling } = application
  const { plan } = view
  const progress = progressOf(application)
  const marks = marksOf(view, 'material')
  const old = new Set(view.files.map((file) => file.id))
  const correcting = view.status === 'correcting'
  return {
    id: view.id,
    shell: shellOf(application, progress),
    canBeAbsent: progress.handling !== null,
    next: pageAfter(`/apply/${view.id}/papers`, view.id, progress),
    papers: plan.materials
      .filter((material) => material.provider === 'applicant' || marks.has(material.id))
      .map((material) => ({
        material,
        mark: marks.get(material.id) ?? null,
        absent: absentText(plan, handling, material.id),
        open: !correcting || marks.has(material.id),
        files: files
          .filter((file) => file.material === material.id)
          .map((file) => ({ ...file, handedIn: old.has(file.id) })),
      })),
    others: plan.materials
      .filter((material) => material.provider !== 'applicant')
      .map((material) => ({ id: material.id, name: material.name, source: providerText(plan, material) })),
  }
}

/** Uploads a file for the paper in the address (multipart, handed on as it comes), or removes one. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args
  const query = new URL(request.url).searchParams
  const material = query.get('material') ?? ''
  const problem = isUpload(request) ? await take(args, params.id, material) : await drop(args, params.id)
  if (problem) return data({ material, problem }, { status: problem.status })
  // Scripts stay on the page and read the list again; a browser without them is led back to the paper.
  if (query.has('live')) return { material, problem: null }
  return redirectTo(`/apply/${encodeURIComponent(params.id)}/papers#${encodeURIComponent(material)}`)
}

/** Takes an upload. A paper that is there need not follow: the wish about it is dropped. */
async function take(args: Args, id: string, material: string): Promise<ApiProblem | null> {
  const problem = await uploadFile(args, id, material)
  if (problem) return problem
  const application = await loadApplication(args, id)
  const { view, handling } = application
  if (view.status !== 'draft' || !isWish(handling, material)) return null
  return saveDraft(args, application, { handling: withoutPaper(handling, material) })
}

async function drop(args: Args, id: string): Promise<ApiProblem | null> {
  return removeFile(args, id, String((await args.request.formData()).get('remove') ?? ''))
}

export default function ApplyPapers({ loaderData, actionData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { id, shell, papers, others, canBeAbsent, next } = loaderData
  const session = useSession()
  const open = papers.filter((paper) => paper.open)
  const failed = actionData?.problem ? { ...actionData, problem: actionData.problem } : null
  const message = failed && (failed.problem.detail?.[language] ?? failed.problem.title)
  return (
    <ApplyPage shell={shell} here="papers" title={t(apply.papers)}>
      <ErrorSummary errors={failed && message ? [{ to: `#${failed.material}`, message }] : []} />
      <p className="prose">{t(papers.length > 0 ? apply.papersLead : apply.noPapers)}</p>
      {papers.length > 0 && session && (
        <p className="prose soft small">{t(session.scanned ? apply.scanned : apply.notScanned)}</p>
      )}
      {canBeAbsent && papers.length > 0 && (
        <p className="prose">
          <a href={`/apply/${id}/handling`}>{t(handlingTexts.haveNot)}</a>
        </p>
      )}
      <ul className="papers">
        {open.map((paper) => (
          <PaperCard
            key={paper.material.id}
            caseId={id}
            paper={paper}
            problem={failed?.material === paper.material.id ? failed.problem : null}
          />
        ))}
      </ul>
      <KeptPapers caseId={id} papers={papers.filter((paper) => !paper.open)} />
      {others.length > 0 && (
        <section className="not-needed">
          <h2>{t(planTexts.notNeeded(others.length))}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <span>{t(other.name)}</span>
                <span className="soft small">{t(other.source)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="actions">
        <ButtonLink to={next} look="primary">
          {t(apply.continue)}
        </ButtonLink>
      </div>
    </ApplyPage>
  )
}
