import type { SessionView, SignInsView } from '@xinban/core/api'
import { data } from 'react-router'
import { Button } from '../kit/button.tsx'
import { Fact, Facts } from '../kit/facts.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { apiOf } from '../lib/api.ts'
import { formatInstant } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { isStaff } from '../lib/session.ts'
import { myData } from '../messages/my-data.ts'
import { signIns as texts } from '../messages/sign-ins.ts'
import type { Route } from './+types/sign-ins'

/** Where the person is signed in, and how long that lasts. */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const { sessions } = await api.get<SignInsView>('/api/session/everywhere')
  const session = await api.get<SessionView>('/api/session')
  const { limits } = session
  const idle = isStaff(session) ? limits.staffMinutes : limits.applicantMinutes
  return { sessions, idle, hours: limits.hours }
}

/** Ends one of them, or all. */
export async function action(args: Route.ActionArgs) {
  const id = String((await args.request.formData()).get('id') ?? '')
  const path = `/api/session/everywhere${id === '' ? '' : `/${encodeURIComponent(id)}`}`
  const sent = await apiOf(args).send(path, { method: 'DELETE' })
  // One that is over already is what was wanted.
  if (!sent.ok && sent.problem.status !== 404) return data(sent.problem, { status: sent.problem.status })
  return redirectTo(id === '' ? '/' : '/sign-ins', sent.ok ? sent.response : undefined)
}

export default function SignIns({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { sessions, idle, hours } = loaderData
  return (
    <Page title={t(texts.title)} lead={t(texts.limits(idle, hours))}>
      {actionData && <ProblemNotice problem={actionData} />}
      <p>{t(texts.publicComputer)}</p>
      <form method="post" className="stack-l">
        <ul className="people">
          {sessions.map((one) => (
            <SignedIn key={one.id} session={one} />
          ))}
        </ul>
        <p>
          <Button look="danger" name="id" value="">
            {t(texts.endAll)}
          </Button>
        </p>
        <p>
          <a href="/my-data">{t(myData.link)}</a>
        </p>
      </form>
    </Page>
  )
}

function SignedIn({ session }: { session: SignInsView['sessions'][number] }) {
  const { t, language } = useLanguage()
  const { id, browser, here, createdAt, lastSeen, expiresAt } = session
  const name = browser || t(texts.unknown)
  const since = formatInstant(createdAt, language)
  return (
    <li className="card person">
      <h2>
        {name} {here && <Tag tone="info">{t(texts.here)}</Tag>}
      </h2>
      <Facts>
        <Fact name={t(texts.since)}>{since}</Fact>
        <Fact name={t(texts.used)}>{formatInstant(lastSeen, language)}</Fact>
        <Fact name={t(texts.until)}>{formatInstant(expiresAt, language)}</Fact>
      </Facts>
      {!here && (
        <Button name="id" value={id} aria-label={t(texts.endOf(name, since))}>
          {t(texts.end)}
        </Button>
      )}
    </li>
  )
}
