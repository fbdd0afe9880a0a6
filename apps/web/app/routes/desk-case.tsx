import type { CaseView } from '@xinban/core/case/case-view'
import { data, redirect } from 'react-router'
import { After } from '../case/after.tsx'
import { Archive } from '../case/archive.tsx'
import { Deliveries } from '../case/deliveries.tsx'
import { Documents } from '../case/documents.tsx'
import { LicenceCard } from '../case/licence-card.tsx'
import { NextSteps } from '../case/next-steps.tsx'
import { Parts } from '../case/parts.tsx'
import { Procedures } from '../case/procedures.tsx'
import { Promises } from '../case/promises.tsx'
import { Stages } from '../case/stages.tsx'
import { Timeline } from '../case/timeline.tsx'
import { Actions } from '../desk/actions.tsx'
import { ApplicationPart, PapersPart } from '../desk/application.tsx'
import { CaseKicker } from '../desk/case-kicker.tsx'
import { commandFrom } from '../desk/command-from.ts'
import { limitsFrom } from '../desk/limits.ts'
import { casePath, loadCase } from '../desk/load-case.ts'
import { PartsTable } from '../desk/parts-table.tsx'
import { CorrectionPart, SurveyPart } from '../desk/survey-part.tsx'
import { one, typedFrom } from '../desk/typed.ts'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { cases } from '../messages/case.ts'
import { desk } from '../messages/desk.ts'
import { doneText } from '../messages/desk-done.ts'
import type { Route } from './+types/desk-case'

/** A case as the people see it who work on it. */
export async function loader(args: Route.LoaderArgs) {
  const loaded = await loadCase(apiOf(args), args.params.id)
  if (loaded.view.mine) throw redirect(`/cases/${loaded.view.id}`)
  const done = new URL(args.request.url).searchParams.get('done')
  return { ...loaded, done, requestId: crypto.randomUUID() }
}

/** Gives a command; a refused one comes back with everything that was typed. */
export async function action(args: Route.ActionArgs) {
  const typed = typedFrom(await args.request.formData())
  const json = { ...commandFrom(typed), requestId: one(typed, 'requestId') }
  const path = `${casePath(args.params.id)}/commands`
  const sent = await apiOf(args).send<CaseView>(path, { method: 'POST', json })
  if (!sent.ok) return data({ problem: sent.problem, typed }, { status: sent.problem.status })
  return redirectTo(`/desk/${args.params.id}?done=${encodeURIComponent(one(typed, 'type'))}`)
}

export default function DeskCase({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { view, clock, people, delivery, done, requestId } = loaderData
  const limits = limitsFrom(clock)
  const said = actionData ? null : doneText(done)
  return (
    <Page
      title={t(cases.caseTitle(t(view.plan.service.name)))}
      back={{ to: '/desk', label: t(desk.title) }}
      kicker={<CaseKicker view={view} />}
    >
      <div className="stack-l">
        {said && <Notice tone="good" title={t(said)} live />}
        <Stages view={view} />
        <div className="desk-case">
          <div className="desk-do stack-l">
            <NextSteps view={view} />
            <Actions
              view={view}
              limits={limits}
              people={people}
              requestId={requestId}
              refused={actionData ?? null}
            />
          </div>
          <div className="desk-read stack-l">
            {limits && <PartsTable view={view} limits={limits} />}
            <Procedures view={view} />
            <Promises view={view} />
            <LicenceCard view={view} />
            <Deliveries view={view} delivery={delivery} />
            <After view={view} />
            <ApplicationPart view={view} />
            <PapersPart view={view} />
            <CorrectionPart view={view} />
            <SurveyPart view={view} />
          </div>
          <div className="desk-past stack-l">
            {!limits && (
              <section aria-labelledby="parts">
                <h2 id="parts">{t(cases.parts)}</h2>
                <Parts view={view} />
              </section>
            )}
            <Documents view={view} />
            <Archive view={view} />
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
