import type { DraftView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import type { CodeView, DeliveryView } from '@xinban/core/case/delivery/views'
import type { TimeView } from '@xinban/core/message/views'
import { data, redirect } from 'react-router'
import { After } from '../case/after.tsx'
import { ApplicantActions, LicenceRequests } from '../case/applicant-actions.tsx'
import { Archive } from '../case/archive.tsx'
import { applicantCommand, type TypedCommand, typedCommand } from '../case/case-command.ts'
import { Confirmation } from '../case/confirmation.tsx'
import { DeleteForm } from '../case/delete-form.tsx'
import { Deliveries } from '../case/deliveries.tsx'
import { type DeliveryChoice, deliveryChoice } from '../case/delivery-choice.ts'
import { DeliveryForms } from '../case/delivery-forms.tsx'
import { Documents } from '../case/documents.tsx'
import { DueFacts } from '../case/due-facts.tsx'
import { LicenceCard } from '../case/licence-card.tsx'
import { NextSteps } from '../case/next-steps.tsx'
import { Parts } from '../case/parts.tsx'
import { Procedures } from '../case/procedures.tsx'
import { Promises } from '../case/promises.tsx'
import { Stages } from '../case/stages.tsx'
import { StatusTag } from '../case/status-tag.tsx'
import { Timeline } from '../case/timeline.tsx'
import { WithdrawForm } from '../case/withdraw-form.tsx'
import { ButtonLink } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { type ApiProblem, apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { isUpload, removeFile, uploadFile } from '../lib/upload.ts'
import { apply } from '../messages/apply.ts'
import { cases as texts } from '../messages/case.ts'
import type { Route } from './+types/case'

/** A case as its applicant follows it, with what they can do about it. */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const path = `/api/cases/${encodeURIComponent(args.params.id)}`
  const view = await api.get<CaseView>(path)
  if (!view.mine) throw redirect(`/desk/${view.id}`)
  const uploads = view.allowed.some(({ command }) => uploading.includes(command))
  const delivers = view.deliveries.lines.length > 0 || view.allowed.some(isChoice)
  const [draft, delivery, time] = await Promise.all([
    uploads ? api.get<DraftView>(`${path}/draft`) : null,
    delivers ? api.get<DeliveryView>(`${path}/delivery`) : null,
    api.get<TimeView>('/api/time'),
  ])
  const query = new URL(args.request.url).searchParams
  const there = new Set(view.files.map((file) => file.id))
  return {
    view,
    files: draft?.files.filter((file) => !there.has(file.id)) ?? [],
    delivery,
    today: time.today,
    submitted: query.get('submitted'),
    done: query.get('done'),
    deleting: query.has('delete'),
    requestId: crypto.randomUUID(),
  }
}

function isChoice({ command }: { command: string }): boolean {
  return command === 'choose_delivery'
}

const uploading: readonly string[] = ['hand_in_owed', 'complete_preview']

/** Uploads or removes a file of a paper that was missing, or gives a command. */
export async function action(args: Route.ActionArgs) {
  const { id } = args.params
  const material = new URL(args.request.url).searchParams.get('material') ?? ''
  const here = `/cases/${encodeURIComponent(id)}`
  if (isUpload(args.request)) return filed(await uploadFile(args, id, material), here, material)
  const form = await args.request.formData()
  const file = form.get('remove')
  if (file) return filed(await removeFile(args, id, String(file)), here, material)
  if (form.get('delete')) {
    const sent = await apiOf(args).send(`/api${here}`, { method: 'DELETE' })
    // One that is gone already is what was wanted.
    if (sent.ok || sent.problem.status === 404) return redirectTo('/cases?deleted=1')
    return refused({ problem: sent.problem })
  }
  if (form.get('pickUp')) {
    const made = await apiOf(args).send<CodeView>(`/api${here}/pick-up-code`, { method: 'POST' })
    if (!made.ok) return refused({ problem: made.problem })
    return refused({ code: made.value })
  }
  const choice = deliveryChoice(form)
  const typed = typedCommand(form)
  const json = { ...(choice ?? applicantCommand(typed)), requestId: String(form.get('requestId') ?? '') }
  const sent = await apiOf(args).send<CaseView>(`/api${here}/commands`, { method: 'POST', json })
  if (sent.ok) return redirectTo(`${here}?done=${typed.type}`)
  return refused({ problem: sent.problem, typed, choice })
}

interface Answer {
  readonly problem: ApiProblem | null
  readonly typed: TypedCommand | null
  readonly material: string
  /** A choice of the way of delivery that was refused. */
  readonly choice: DeliveryChoice | null
  /** A pick-up code, shown this once. */
  readonly code: CodeView | null
}

/** What the page shows instead of going on. */
function refused(part: Partial<Answer>) {
  const answer: Answer = { problem: null, typed: null, material: '', choice: null, code: null, ...part }
  return data(answer, { status: answer.problem?.status ?? 200 })
}

function filed(problem: ApiProblem | null, here: string, material: string) {
  if (!problem) return redirectTo(`${here}#${encodeURIComponent(material)}`)
  return refused({ problem, material })
}

export default function Case({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { view, files, delivery, today, submitted, done, deleting, requestId } = loaderData
  const handedIn = view.submittedAt !== null
  const mayWithdraw = handedIn && view.allowed.some(({ command }) => command === 'withdraw')
  const context = { requestId, typed: actionData?.typed ?? null }
  const { material = '', problem = null } = actionData ?? {}
  const actions = {
    view,
    files,
    today,
    context,
    refused: material && problem ? { material, problem } : null,
  }
  return (
    <Page
      title={t(texts.caseTitle(t(view.plan.service.name)))}
      back={{ to: '/cases', label: t(texts.title) }}
      kicker={
        <>
          <StatusTag status={view.status} />
          {view.number && (
            <span>
              {t(texts.number)} <span className="number">{view.number}</span>
            </span>
          )}
        </>
      }
    >
      <div className="stack-l">
        {actionData?.problem && <ProblemNotice problem={actionData.problem} />}
        <Confirmation view={view} submitted={submitted} done={done} />
        <GoOn view={view} />
        <NextSteps view={view} />
        <ApplicantActions {...actions} />
        {!view.licence && <Stages view={view} />}
        <LicenceCard view={view} />
        {delivery && (
          <Deliveries view={view} delivery={delivery}>
            <DeliveryForms
              view={view}
              delivery={delivery}
              code={actionData?.code ?? null}
              chosen={actionData?.choice ?? null}
              requestId={requestId}
            />
          </Deliveries>
        )}
        {view.licence && <Stages view={view} />}
        {view.acceptance?.accepted && (
          <section aria-labelledby="dates">
            <h2 id="dates">{t(texts.dates)}</h2>
            <DueFacts view={view} />
          </section>
        )}
        <Procedures view={view} />
        <Promises view={view} />
        {view.submittedAt && (
          <section aria-labelledby="parts">
            <h2 id="parts">{t(texts.parts)}</h2>
            <Parts view={view} />
          </section>
        )}
        <After view={view}>{view.licence && <LicenceRequests {...actions} />}</After>
        <Documents view={view} />
        <Archive view={view} />
        <section aria-labelledby="timeline">
          <h2 id="timeline">{t(texts.timeline)}</h2>
          <Timeline entries={view.timeline} />
        </section>
        {mayWithdraw && <WithdrawForm context={context} />}
        {!handedIn && <DeleteForm open={deleting} />}
      </div>
    </Page>
  )
}

/** The way into an application that can be filled in: a draft, or one that needs corrections. */
function GoOn({ view }: { view: CaseView }) {
  const { t } = useLanguage()
  if (view.status === 'draft') {
    return (
      <p>
        <ButtonLink to={`/apply/${view.id}`} look="primary">
          {t(texts.goOn)}
        </ButtonLink>
      </p>
    )
  }
  if (view.status !== 'correcting') return null
  return (
    <Notice tone="warn" title={t(apply.correction.title)}>
      <p>{t(apply.correction.lead)}</p>
      <ButtonLink to={`/apply/${view.id}`} look="primary">
        {t(texts.correct)}
      </ButtonLink>
    </Notice>
  )
}
