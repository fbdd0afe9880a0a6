import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

/** A page: its title in the browser, the way back or the way here, its one h1 with a lead, and its content. */
export function Page({
  title,
  lead,
  back,
  crumbs,
  description,
  kicker,
  children,
}: {
  title: string
  lead?: ReactNode
  back?: { to: string; label: string }
  /** The pages above this one, from the top; instead of `back`. */
  crumbs?: readonly Crumb[]
  /** What the page is about, for search engines: public pages have one. */
  description?: string
  /** Small facts above or beside the heading, such as a status. */
  kicker?: ReactNode
  children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <div className="wrap">
      <title>{`${title} · ${t(common.product)}`}</title>
      {description && <Described title={title} description={description} />}
      {back && (
        <a className="back no-print" href={back.to}>
          {back.label}
        </a>
      )}
      {crumbs && <Breadcrumbs crumbs={crumbs} here={title} />}
      <header className="page-head">
        {kicker && <div className="row small">{kicker}</div>}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </div>
  )
}

/** What search engines and messengers show of a page (Open Graph). */
export function Described({ title, description }: { title: string; description: string }) {
  const { t } = useLanguage()
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t(common.product)} />
    </>
  )
}
