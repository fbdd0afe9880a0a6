import { useLocation } from 'react-router'
import { useLanguage } from '../lib/language.ts'
import type { Typed } from '../lib/typed-in.ts'
import { signIns } from '../messages/sign-ins.ts'
import { Button } from './button.tsx'
import { Page } from './page.tsx'

/** The session had ended when a form was sent: its content waits here until its sender has signed in again. */
export function SignInAgain({ typed }: { typed: Typed }) {
  const { t } = useLanguage()
  const { pathname, search } = useLocation()
  return (
    <Page title={t(signIns.endedTitle)} lead={t(signIns.endedLead)}>
      <ol className="bullets">
        <li>
          <a href="/sign-in" target="_blank" rel="noopener">
            {t(signIns.endedFirst)}
          </a>
        </li>
        <li>{t(signIns.endedThen)}</li>
      </ol>
      <form method="post" action={pathname + search} className="actions">
        {typed.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names come again, and the list never changes
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button look="primary">{t(signIns.sendAgain)}</Button>
      </form>
    </Page>
  )
}
