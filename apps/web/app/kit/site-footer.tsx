import { useLanguage } from '../lib/language.ts'
import { useSession } from '../lib/session.ts'
import { common } from '../messages/common.ts'
import { myData } from '../messages/my-data.ts'
import { signIns } from '../messages/sign-ins.ts'
import { pages } from '../messages/site.ts'

/** What people look for at the foot of a page; the site map has the rest. */
const links = [
  { to: '/services', label: pages.services },
  { to: '/verify', label: common.verify },
  { to: '/decisions', label: pages.decisions },
  { to: '/commitments', label: common.commitments },
  { to: '/credit', label: common.credit },
  { to: '/statistics', label: pages.statistics },
  { to: '/open-data', label: pages.openData },
  { to: '/accessibility', label: pages.accessibility },
  { to: '/site-map', label: pages.siteMap },
] as const

/** Who runs this service, and where to turn. */
export function SiteFooter() {
  const { t } = useLanguage()
  const session = useSession()
  return (
    <footer className="site-foot">
      <div className="wrap">
        <div>
          {session && <p>{t(session.district.bureau)}</p>}
          {session && <p>{t(session.district.brand)}</p>}
        </div>
        <nav aria-label={t(common.footNavigation)}>
          <ul>
            {links.map(({ to, label }) => (
              <li key={to}>
                <a href={to}>{t(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {session?.person && (
            <>
              <p>
                <a href="/sign-ins">{t(signIns.title)}</a>
              </p>
              <p>
                <a href="/my-data">{t(myData.title)}</a>
              </p>
            </>
          )}
          <p>{t(common.hotline)}</p>
          <p>{t(common.windowToo)}</p>
        </div>
      </div>
    </footer>
  )
}
