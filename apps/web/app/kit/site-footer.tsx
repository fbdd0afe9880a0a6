import { useLanguage } from '../lib/language.ts'
import { useSession } from '../lib/session.ts'
import { common } from '../messages/common.ts'

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
            <li>
              <a href="/commitments">{t(common.commitments)}</a>
            </li>
            <li>
              <a href="/credit">{t(common.credit)}</a>
            </li>
          </ul>
        </nav>
        <div>
          <p>{t(common.hotline)}</p>
          <p>{t(common.windowToo)}</p>
        </div>
      </div>
    </footer>
  )
}
