import type { SessionView } from '@xinban/core/api'
import type { MessagesView, TimeView } from '@xinban/core/message/views'
import type { ReactNode } from 'react'
import { Links, Outlet, Scripts, useLocation, useMatches, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root'
import icon from './icon.svg?url'
import { SessionEnds } from './kit/session-ends.tsx'
import { SiteFooter } from './kit/site-footer.tsx'
import { SiteHeader } from './kit/site-header.tsx'
import { apiOf } from './lib/api.ts'
import { LanguageContext, languageOf } from './lib/language.ts'
import { ErrorPage } from './routes/error-page.tsx'
import './styles/index.css'

/**
 * Who is signed in, how many messages wait for them, which day it is here and which language is read; a server in
 * trouble still shows its pages.
 */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const [sent, time] = await Promise.all([
    api.send<SessionView>('/api/session', {}),
    api.send<TimeView>('/api/time', {}),
  ])
  const session = sent.ok ? sent.value : null
  const messages = session?.person ? await api.send<MessagesView>('/api/messages?limit=1', {}) : null
  return {
    session,
    unread: messages?.ok ? messages.value.unread : 0,
    movedTo: time.ok && time.value.moved ? time.value.today : null,
    language: languageOf(args.request),
  }
}

/** Nothing that the root shows changes while a page updates itself. */
export function shouldRevalidate() {
  return false
}

/** What a route says of itself: whether it needs scripts, and which parameters make another page of it. */
interface Handle {
  readonly hydrate?: boolean
  readonly query?: readonly string[]
}

/** The one address of a page, whatever else stands in the address by which it was reached. */
function Canonical({ query }: { query: readonly string[] }) {
  const { pathname, search } = useLocation()
  const publicUrl = useRouteLoaderData<typeof loader>('root')?.session?.publicUrl
  if (!publicUrl) return null
  const given = new URLSearchParams(search)
  const kept = new URLSearchParams(
    query.flatMap((name) => (given.get(name) ? [[name, given.get(name) ?? '']] : [])),
  )
  return <link rel="canonical" href={`${publicUrl}${pathname}${kept.size > 0 ? `?${kept}` : ''}`} />
}

/** The document. Only routes that opt in (`handle.hydrate`) send scripts. */
export function Layout({ children }: { children: ReactNode }) {
  const language = useRouteLoaderData<typeof loader>('root')?.language ?? 'zh'
  const handles = useMatches().map(({ handle }) => handle as Handle | undefined)
  const hydrate = handles.some((handle) => handle?.hydrate)
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'} data-mode="normal">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <link rel="icon" type="image/svg+xml" href={icon} />
        <Canonical query={handles.flatMap((handle) => handle?.query ?? [])} />
        <Links />
      </head>
      <body>
        <LanguageContext value={language}>
          <SiteHeader />
          <main id="main" className="main" tabIndex={-1}>
            {hydrate && <SessionEnds />}
            {children}
          </main>
          <SiteFooter />
        </LanguageContext>
        {hydrate && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** What the root itself could not do; `any-page` has the problems of pages. */
export function ErrorBoundary() {
  return <ErrorPage status={500} problem={null} />
}
