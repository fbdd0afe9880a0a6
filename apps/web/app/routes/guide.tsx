import type { Publication } from '@xinban/core/publication/guide'
import { ButtonLink } from '../kit/button.tsx'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { common } from '../messages/common.ts'
import { guide } from '../messages/guide.ts'
import { PaperLinks, StampLines } from '../publication/papers.tsx'
import { Contents, Sections } from '../publication/sections.tsx'
import type { Route } from './+types/guide'

export { headers } from '../lib/same-for-all.ts'

/** The public guide of a service (办事指南). */
export async function loader(args: Route.LoaderArgs) {
  const id = encodeURIComponent(args.params.id)
  return { view: await apiOf(args).get<Publication>(`/api/services/${id}/guide`) }
}

export default function Guide({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { service, title, stamp, sections } = loaderData.view
  return (
    <Page title={t(title)} lead={t(guide.lead)} back={{ to: '/', label: t(common.services) }}>
      <Start id={service.id} />
      <Contents sections={sections} />
      <div className="with-side right">
        <div>
          <Sections sections={sections} service={service.id} />
        </div>
        <aside className="card quiet stack">
          <PaperLinks service={service.id} />
          <p className="no-print">
            <a className="link-button" href="/commitments">
              {t(guide.list)}
            </a>
          </p>
          <StampLines stamp={stamp} />
        </aside>
      </div>
    </Page>
  )
}

function Start({ id }: { id: string }) {
  const { t } = useLanguage()
  return (
    <div className="guide-start no-print">
      <ButtonLink to={`/services/${id}/questions`} look="primary" large>
        {t(guide.start)}
      </ButtonLink>
      <p className="soft small">{t(guide.startHelp)}</p>
    </div>
  )
}
