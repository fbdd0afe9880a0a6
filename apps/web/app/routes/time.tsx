import type { SessionView } from '@xinban/core/api'
import { nextDay } from '@xinban/core/clock/local-date'
import type { TimeView } from '@xinban/core/message/views'
import { data } from 'react-router'
import { MoveTime } from '../desk/move-time.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { signIn } from '../messages/sign-in.ts'
import { time as texts } from '../messages/time.ts'
import type { Route } from './+types/time'

/** The day that a demo lives in; production has no such page. */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const [session, time] = await Promise.all([
    api.get<SessionView>('/api/session'),
    api.get<TimeView>('/api/time'),
  ])
  if (session.mode !== 'demo') throw data(null, { status: 404 })
  const judged = new URL(args.request.url).searchParams.get('judged')
  return { time, judged, signedIn: session.person !== null }
}

/** Moves the date on: by days, or to a day. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const to = String(form.get('to') ?? '')
  const days = String(form.get('days') ?? '')
  const json = days === '' ? { to } : { days: Number(days) }
  const sent = await apiOf(args).send<TimeView>('/api/time', { method: 'POST', json })
  if (!sent.ok) return data({ problem: sent.problem, to }, { status: sent.problem.status })
  return redirectTo(`/time?judged=${sent.value.judged === false ? 'no' : 'yes'}`)
}

export default function Time({ loaderData, actionData }: Route.ComponentProps) {
  const { t, language } = useLanguage()
  const { time, judged, signedIn } = loaderData
  const today = formatDate(time.today, language)
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} kicker={<Tag tone="warn">{t(signIn.demo)}</Tag>}>
      <div className="stack-l">
        {actionData && <ProblemNotice problem={actionData.problem} />}
        {judged && !actionData && (
          <Notice tone="good" title={t(texts.done(today))} live>
            <p>{t(judged === 'no' ? texts.judging : texts.judged)}</p>
          </Notice>
        )}
        <section className="card quiet stack-s">
          <h2>{t(texts.today(today))}</h2>
          <p>{t(time.moved ? texts.moved : texts.real)}</p>
        </section>
        <MoveTime first={nextDay(time.today)} typed={actionData?.to ?? ''} signedIn={signedIn} />
        <div className="prose">
          <p>{t(texts.happens)}</p>
          <p>{t(texts.forward)}</p>
        </div>
      </div>
    </Page>
  )
}
