import type { CaseView } from '@xinban/core/case/case-view'
import { data, redirect } from 'react-router'
import { Documents } from '../case/documents.tsx'
import { DueFacts } from '../case/due-facts.tsx'
import { LicenceCard } from '../case/licence-card.tsx'
import { Parts } from '../case/parts.tsx'
import { Stages } from '../case/stages.tsx'
import { StatusTag } from '../case/status-tag.tsx'
import { Timeline } from '../case/timeline.tsx'
import { WithdrawForm } from '../case/withdraw-form.tsx'
import { ButtonLink } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { apply } from '../messages/apply.ts'
import { cases as texts } from '../messages/case.ts'
import type { Route } from './+types/case'

/** A case as its applicant follows it. */
export async function loader(args: Route.LoaderArgs) {
  const view = await apiOf(args).get<CaseView>(`/api/cases/${encodeURIComponent(args.params.id)}`)
  if (!view.mine) throw redirect(`/desk/${view.id}`)
  const query = new URL(args.request.url).searchParams
  return {
    view,
    submitted: query.get('submitted'),
    withdrawn: query.has('withdrawn'),
    requestId: crypto.randomUUID(),
  }
}

/** Withdraws the application. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const reason = String(form.get('reason') ?? '')
  const json = { type: 'withdraw', reason, requestId: String(form.get('requestId') ?? '') }
  const path = `/api/cases/${encodeURIComponent(args.params.id)}`
  const sent = await apiOf(args).send<CaseView>(`${path}/commands`, { method: 'POST', json })
  if (sent.ok) return redirectTo(`/cases/${args.params.id}?withdrawn`)
  return data({ problem: sent.problem, reason }, { status: sent.problem.status })
}

export default function Case({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { view, submitted, withdrawn, requestId } = loaderData
  const mayWithdraw = view.allowed.some(({ command }) => command === 'withdraw')
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
        {actionData && <ProblemNotice problem={actionData.problem} />}
        <Confirmation view={view} submitted={submitted} withdrawn={withdrawn} />
        <NextStep view={view} />
        <Stages view={view} />
        <LicenceCard view={view} />
        {view.acceptance?.accepted && (
          <section aria-labelledby="dates">
            <h2 id="dates">{t(texts.dates)}</h2>
            <DueFacts view={view} />
          </section>
        )}
        {view.submittedAt && (
          <section aria-labelledby="parts">
            <h2 id="parts">{t(texts.parts)}</h2>
            <Parts view={view} />
          </section>
        )}
        <Documents view={view} />
        <section aria-labelledby="timeline">
          <h2 id="timeline">{t(texts.timeline)}</h2>
          <Timeline entries={view.timeline} />
        </section>
        {mayWithdraw && <WithdrawForm requestId={requestId} reason={actionData?.reason ?? ''} />}
      </div>
    </Page>
  )
}

function Confirmation({
  view,
  submitted,
  withdrawn,
}: {
  view: CaseView
  submitted: string | null
  withdrawn: boolean
}) {
  const { t } = useLanguage()
  if (withdrawn && view.status === 'withdrawn')
    return <Notice tone="good" title={t(texts.withdrawnNow)} live />
  if (submitted === 'correction') return <Notice tone="good" title={t(texts.correctionSent)} live />
  if (!submitted || !view.number) return null
  return (
    <Notice tone="good" title={t(texts.submitted.title)} live>
      <p className="strong number">{t(texts.submitted.number(view.number))}</p>
      <p>{t(texts.submitted.next)}</p>
      {view.documents.includes('receipt') && (
        <p>
          <a className="link-button" href={`/api/cases/${view.id}/documents/receipt`}>
            {t(texts.submitted.receipt)}
          </a>
        </p>
      )}
    </Notice>
  )
}

function NextStep({ view }: { view: CaseView }) {
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
