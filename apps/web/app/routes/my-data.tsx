import type { SessionView } from '@xinban/core/api'
import { redirect } from 'react-router'
import { ButtonLink } from '../kit/button.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf, signInFor } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { myData as texts } from '../messages/my-data.ts'
import { signIns } from '../messages/sign-ins.ts'
import type { Route } from './+types/my-data'

/** For whoever is signed in. */
export async function loader(args: Route.LoaderArgs) {
  const { person } = await apiOf(args).get<SessionView>('/api/session')
  if (!person) throw redirect(signInFor(args.request))
  return { applies: person.roles.some(({ role }) => role === 'applicant') }
}

export default function MyData({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} back={{ to: '/sign-ins', label: t(signIns.title) }}>
      <div className="stack-l">
        <section aria-labelledby="take" className="card stack">
          <h2 id="take">{t(texts.take)}</h2>
          <p>{t(texts.holds)}</p>
          <ul className="bullets prose">
            {texts.contents.map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
          <p>
            <a className="button primary" href="/api/me/export" download>
              {t(texts.download)}
            </a>
          </p>
          <p className="soft small">{t(texts.care)}</p>
        </section>
        {loaderData.applies && (
          <>
            <section aria-labelledby="correct" className="stack">
              <h2 id="correct">{t(texts.correct)}</h2>
              <p className="prose">{t(texts.correctText)}</p>
            </section>
            <section aria-labelledby="remove" className="stack">
              <h2 id="remove">{t(texts.remove)}</h2>
              <p className="prose">{t(texts.removeText)}</p>
              <p>
                <ButtonLink to="/cases">{t(texts.cases)}</ButtonLink>
              </p>
            </section>
          </>
        )}
      </div>
    </Page>
  )
}
