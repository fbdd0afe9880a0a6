import type { RoleName } from '@xinban/core/access/person'
import type { DemoPerson, SessionView } from '@xinban/core/api'
import type { Text } from '@xinban/core/catalogue/schema'
import { data } from 'react-router'
import { Button } from '../kit/button.tsx'
import { More } from '../kit/more.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { ProblemNotice } from '../kit/problem-notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { redirectTo } from '../lib/redirect-to.ts'
import { isStaff, useSession } from '../lib/session.ts'
import { groupLabel, roleDoes, signIn } from '../messages/sign-in.ts'
import { signIns } from '../messages/sign-ins.ts'
import type { Route } from './+types/sign-in'

/** The people of demo mode; production answers 404 here and signs people in elsewhere. */
export async function loader(args: Route.LoaderArgs) {
  const sent = await apiOf(args).send<{ people: DemoPerson[] }>('/api/session/people', {})
  const next = new URL(args.request.url).searchParams.get('next') ?? ''
  return { people: sent.ok ? sent.value.people : [], next }
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const json = { person: String(form.get('person') ?? '') }
  const sent = await apiOf(args).send<SessionView>('/api/session', { method: 'POST', json })
  if (!sent.ok) return data(sent.problem, { status: sent.problem.status })
  const next = String(form.get('next') ?? '')
  return redirectTo(next || (isStaff(sent.value) ? '/desk' : '/cases'), sent.response)
}

const groups: readonly { title: keyof typeof signIn; roles: readonly RoleName[]; folded?: true }[] = [
  { title: 'applicants', roles: ['applicant'] },
  { title: 'window', roles: ['window_clerk', 'surveyor'] },
  { title: 'approvers', roles: ['approver'], folded: true },
  { title: 'chiefs', roles: ['chief'], folded: true },
  { title: 'supervisors', roles: ['supervisor'], folded: true },
  { title: 'oversight', roles: ['leader', 'auditor'] },
]

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { people, next } = loaderData
  const limits = useSession()?.limits
  if (people.length === 0) {
    return (
      <Page title={t(signIn.title)}>
        <Notice>
          <p>{t(signIn.notHere)}</p>
        </Notice>
      </Page>
    )
  }
  return (
    <Page title={t(signIn.title)} lead={t(signIn.lead)} kicker={<Tag tone="warn">{t(signIn.demo)}</Tag>}>
      {limits && <p>{t(signIns.atSignIn(limits.staffMinutes, limits.applicantMinutes, limits.hours))}</p>}
      {actionData && <ProblemNotice problem={actionData} />}
      <form method="post" className="stack-l">
        <input type="hidden" name="next" value={next} />
        {groups.map(({ title, roles, folded }) => {
          const members = people.filter((one) => one.roles.some(({ role }) => roles.includes(role)))
          const [role] = roles
          if (members.length === 0 || !role) return null
          return folded ? (
            <Office key={title} title={signIn[title]} role={role} people={members} />
          ) : (
            <section key={title}>
              <h2>{t(signIn[title])}</h2>
              <People people={members} said />
            </section>
          )
        })}
      </form>
    </Page>
  )
}

/** An office that every authority has: what it does, said once, and its people folded away. */
function Office({ title, role, people }: { title: Text; role: RoleName; people: readonly DemoPerson[] }) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t(title)}</h2>
      <p>{t(roleDoes[role])}</p>
      <More label={t(groupLabel(title, people.length))}>
        <People people={people} />
      </More>
    </section>
  )
}

/** People as cards; `said`: each with what they do. */
function People({ people, said = false }: { people: readonly DemoPerson[]; said?: boolean }) {
  const { t, colon } = useLanguage()
  return (
    <ul className="people">
      {people.map((one) => (
        <li key={one.person} className="card person">
          <h3>{one.name}</h3>
          <p>{t(one.title)}</p>
          {said && <p className="soft small">{one.roles.map(({ role }) => t(roleDoes[role])).join(' · ')}</p>}
          <Button name="person" value={one.person} aria-label={t(signIn.as) + colon + one.name}>
            {t(signIn.as)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
