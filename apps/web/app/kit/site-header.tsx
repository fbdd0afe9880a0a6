import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { isStaff, useMovedDay, useSession, useUnread } from '../lib/session.ts'
import { common } from '../messages/common.ts'
import { signIns } from '../messages/sign-ins.ts'
import { time } from '../messages/time.ts'

/** Brand, main navigation, language switch, who is signed in. */
export function SiteHeader() {
  const { t } = useLanguage()
  const session = useSession()
  return (
    <>
      <a className="skip" href="#main">
        {t(common.skip)}
      </a>
      <header className="site-head">
        {session?.mode === 'demo' && (
          <div className="demo-strip">
            <p className="wrap">
              {t(common.demo)} <a href="/time">{t(time.open)}</a>
            </p>
          </div>
        )}
        <MovedTime />
        <div className="wrap site-bar">
          <a className="brand" href="/">
            <span className="brand-mark" aria-hidden="true">
              馨
            </span>
            <span>
              <span className="brand-name">{t(common.product)}</span>
              {session && <span className="brand-place">{t(session.district.name)}</span>}
            </span>
          </a>
          <Navigation />
        </div>
      </header>
    </>
  )
}

function Navigation() {
  const { t } = useLanguage()
  const session = useSession()
  const person = session?.person
  const applies = person?.roles.some(({ role }) => role === 'applicant')
  return (
    <nav className="site-nav" aria-label={t(common.mainNavigation)}>
      <NavLink to="/services" label={t(common.services)} />
      {applies && <NavLink to="/cases" label={t(common.myCases)} />}
      {isStaff(session) && <NavLink to="/desk" label={t(common.desk)} />}
      {person && <MessagesLink />}
      <span className="push" />
      {person ? (
        <>
          <a className="who" href="/sign-ins">
            {person.name}
            <span className="unseen">{t(signIns.mine)}</span>
          </a>
          <form method="post" action="/sign-out">
            <button type="submit">{t(common.signOut)}</button>
          </form>
        </>
      ) : (
        <NavLink to="/sign-in" label={t(common.signIn)} />
      )}
      <LanguageSwitch />
    </nav>
  )
}

/** Says on every page that a demo's clock is ahead. */
function MovedTime() {
  const { t, language } = useLanguage()
  const day = useMovedDay()
  if (day === null) return null
  return (
    <div className="moved-strip">
      <p className="wrap">
        <a href="/time">{t(common.movedTime(formatDate(day, language)))}</a>
      </p>
    </div>
  )
}

function MessagesLink() {
  const { t } = useLanguage()
  const unread = useUnread()
  return (
    <NavLink to="/messages" label={t(common.messages)}>
      {unread > 0 && (
        <>
          <span className="count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
          <span className="unseen">{t(common.unread(unread > 99 ? '99+' : unread))}</span>
        </>
      )}
    </NavLink>
  )
}

function NavLink({ to, label, children }: { to: string; label: string; children?: ReactNode }) {
  const { pathname } = useLocation()
  const here = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)
  return (
    <a href={to} aria-current={here ? 'page' : undefined}>
      {label}
      {children}
    </a>
  )
}

function LanguageSwitch() {
  const { t, language } = useLanguage()
  const { pathname, search } = useLocation()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <form method="post" action="/language">
      <input type="hidden" name="back" value={pathname + search} />
      <button type="submit" name="language" value={other} lang={other === 'zh' ? 'zh-CN' : 'en'}>
        {t(common.otherLanguage)}
      </button>
    </form>
  )
}
