import type { SessionView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import { data, redirect } from 'react-router'
import { Documents } from '../case/documents.tsx'
import { DueFacts } from '../case/due-facts.tsx'
import { Parts } from '../case/parts.tsx'
import { Stages } from '../case/stages.tsx'
import { StatusTag } from '../case/status-tag.tsx'
import { Timeline } from '../case/timeline.tsx'
import { Actions } from '../desk/actions.tsx'
import { ApplicationPart, PapersPart } from '../desk/application.tsx'
import { commandFrom, one, typedFrom } from '../desk/command-from.ts'
import { CorrectionPart, SurveyPart } from '../desk/survey-part.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { apiOf } from '../lib/api.ts'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { cases } from '../messages/case.ts'
import { desk, doneTexts } from '../messages/desk.ts'
import type { Route } from './+types/desk-case'

type People = { surveyors: { id: string; name: string }[] }

/** A case as the people see it who work on it. */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const [view, session] = await Promise.all([
    api.get<CaseView>(`/api/cases/${encodeURIComponent(args.params.id)}`),
    api.get<SessionView>('/api/session'),
  ])
  if (view.mine) throw redirect(`/cases/${view.id}`)
  const surveys = view.allowed.some(({ command }) => command === 'record_survey')
  const people = surveys ? await api.get<People>('/api/people/surveyors') : { surveyors: [] }
  return {
    view,
    me: session.person?.id ?? '',
    surveyors: people.surveyors,
    done: new URL(args.request.url).searchParams.get('done'),
    requestId: crypto.randomUUID(),
  }
}

/** Gives a command; a refused one comes back with everything that was typed. */
export async function action(args: Route.ActionArgs) {
  const typed = typedFrom(await args.request.formData())
  const json = { ...commandFrom(typed), requestId: one(typed, 'requestId') }
  const path = `/api/cases/${encodeURIComponent(args.params.id)}/commands`
  const sent = await apiOf(args).send<CaseView>(path, { method: 'POST', json })
  if (!sent.ok) return data({ problem: sent.problem, typed }, { status: sent.problem.status })
  return redirectTo(`/desk/${args.params.id}?done=${encodeURIComponent(one(typed, 'type'))}`)
}

/** The checkpoint that a fault of a survey is about. */
function checkpointOf({ plan }: CaseView, at: string) {
  const checkpoint = plan.survey?.checklist.find(({ id }) => id === at)
  return checkpoint ? { name: checkpoint.text, to: `#${checkpoint.id}` } : null
}

export default function DeskCase({ loaderData, actionData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { view, me, surveyors, done, requestId } = loaderData
  const said = done === null ? undefined : doneTexts[done]
  return (
    <Page
      title={t(cases.caseTitle(t(view.plan.service.name)))}
      back={{ to: '/desk', label: t(desk.title) }}
      kicker={
        <>
          <StatusTag status={view.status} />
          {view.number && (
            <span>
              {t(cases.number)} <span className="number">{view.number}</span>
            </span>
          )}
          <span>
            {t(cases.applicant)} {view.applicant.name}
          </span>
          {view.submittedAt && (
            <span>
              {t(cases.submittedAt)} {formatInstant(view.submittedAt, language)}
            </span>
          )}
        </>
      }
    >
      <div className="stack-l">
        {actionData && <ProblemNotice problem={actionData.problem} place={(at) => checkpointOf(view, at)} />}
        {said && !actionData && <Notice tone="good" title={t(said)} live />}
        <Stages view={view} />
        <DueFacts view={view} />
        <div className="with-side right desk-case">
          <div className="stack-l">
            <ApplicationPart view={view} />
            <PapersPart view={view} />
            <CorrectionPart view={view} />
            <SurveyPart view={view} />
          </div>
          <div className="stack-l">
            <Actions
              view={view}
              requestId={requestId}
              typed={actionData?.typed ?? {}}
              surveyors={surveyors}
              me={me}
            />
            <section aria-labelledby="parts">
              <h2 id="parts">{t(cases.parts)}</h2>
              <Parts view={view} />
            </section>
            <Documents view={view} />
            <section aria-labelledby="timeline">
              <h2 id="timeline">{t(cases.timeline)}</h2>
              <Timeline entries={view.timeline} />
            </section>
          </div>
        </div>
      </div>
    </Page>
  )
}
