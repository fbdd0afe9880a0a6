import type { QuestionsView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Plan } from '@xinban/core/compose/plan'
import { data, redirect } from 'react-router'
import { Button } from '../kit/button.tsx'
import { More } from '../kit/more.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { answersFrom, queryOf } from '../lib/answers.ts'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { plan as texts } from '../messages/plan.ts'
import { AnswerList } from '../plan/answer-list.tsx'
import { ApprovalOne } from '../plan/approval-one.tsx'
import { Glance } from '../plan/glance.tsx'
import { PlanLawPart } from '../plan/law-part.tsx'
import { ProofOfLess } from '../plan/less.tsx'
import { MaterialsOne } from '../plan/materials-one.tsx'
import { NoticeOne } from '../plan/notice-one.tsx'
import { OneContents } from '../plan/one.tsx'
import { Savings } from '../plan/savings.tsx'
import { CommitmentOne, FormOne, LicenceOne, SurveyOne, WindowOne } from '../plan/simple-ones.tsx'
import type { Route } from './+types/plan'

/** The plan for the answers in the address; unanswered questions come first. */
export async function loader(args: Route.LoaderArgs) {
  const service = encodeURIComponent(args.params.id)
  const json = { answers: answersFrom(new URL(args.request.url).searchParams) }
  const api = apiOf(args)
  const view = await api.get<QuestionsView>(`/api/services/${service}/questions`, { method: 'POST', json })
  if (view.next !== null) throw redirect(`/services/${service}/questions?${queryOf(view.answers)}`)
  const body = { answers: view.answers }
  const plan = await api.get<Plan>(`/api/services/${service}/plan`, { method: 'POST', json: body })
  return { plan, questions: view.questions, requestId: crypto.randomUUID() }
}

/** Opens a case with the edition that the reader saw. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const json = {
    service: args.params.id,
    edition: String(form.get('edition') ?? ''),
    answers: answersFrom(new URL(args.request.url).searchParams),
    requestId: String(form.get('requestId') ?? ''),
  }
  const sent = await apiOf(args).send<CaseView>('/api/cases', { method: 'POST', json })
  if (sent.ok) return redirectTo(`/apply/${sent.value.id}`)
  return data(sent.problem, { status: sent.problem.status })
}

export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { plan, questions, requestId } = loaderData
  const change = `/services/${plan.service.id}/questions?${queryOf(plan.answers)}`
  return (
    <Page
      title={t(texts.title(t(plan.service.name)))}
      lead={t(texts.lead(plan.items.length))}
      back={{ to: change, label: t(texts.back) }}
    >
      {actionData && actionData.kind === 'stale-edition' && (
        <Notice tone="warn" title={t(texts.stale)} live />
      )}
      {actionData && actionData.kind !== 'stale-edition' && <ProblemNotice problem={actionData} />}
      <Glance plan={plan} />
      <Start edition={plan.edition} requestId={requestId} />
      <More label={t(texts.answers)}>
        <AnswerList questions={questions} answers={plan.answers} />
      </More>
      <Savings reduction={plan.reduction} />
      <nav className="no-print" aria-label={t(texts.contents)}>
        <OneContents />
      </nav>
      <NoticeOne plan={plan} />
      <MaterialsOne plan={plan} />
      <CommitmentOne plan={plan} />
      <FormOne plan={plan} />
      <WindowOne plan={plan} />
      <SurveyOne plan={plan} />
      <ApprovalOne plan={plan} />
      <LicenceOne plan={plan} />
      <PlanLawPart plan={plan} />
      <ProofOfLess plan={plan} />
      <Start edition={plan.edition} requestId={requestId} />
      <p className="soft small no-print">{t(texts.print)}</p>
    </Page>
  )
}

function Start({ edition, requestId }: { edition: string; requestId: string }) {
  const { t } = useLanguage()
  return (
    <form method="post" className="guide-start no-print">
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="requestId" value={requestId} />
      <Button look="primary" large>
        {t(texts.start)}
      </Button>
      <p className="soft small">{t(texts.startHelp)}</p>
    </form>
  )
}
