import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'

/** A page: its title in the browser, the way back, its one h1 with a lead, and its content. */
export function Page({
  title,
  lead,
  back,
  kicker,
  children,
}: {
  title: string
  lead?: ReactNode
  back?: { to: string; label: string }
  /** Small facts above or beside the heading, such as a status. */
  kicker?: ReactNode
  children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <div className="wrap">
      <title>{`${title} · ${t(common.product)}`}</title>
      {back && (
        <a className="back no-print" href={back.to}>
          {back.label}
        </a>
      )}
      <header className="page-head">
        {kicker && <div className="row small">{kicker}</div>}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </div>
  )
}
