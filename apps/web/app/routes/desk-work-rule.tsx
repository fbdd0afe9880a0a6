import type { Publication } from '@xinban/core/publication/guide'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { publication as texts } from '../messages/publication.ts'
import { StampLines } from '../publication/papers.tsx'
import { Contents, Sections } from '../publication/sections.tsx'
import type { Route } from './+types/desk-work-rule'

/** The work rule of a service (工作规范), for staff. */
export async function loader(args: Route.LoaderArgs) {
  const id = encodeURIComponent(args.params.service)
  return { rule: await apiOf(args).get<Publication>(`/api/services/${id}/work-rule`) }
}

export default function WorkRule({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { service, title, stamp, sections } = loaderData.rule
  return (
    <Page title={t(title)} back={{ to: '/desk/work-rules', label: t(texts.workRules) }}>
      <div className="stack">
        <StampLines stamp={stamp} />
        <p className="no-print">
          <a className="link-button" href={`/api/services/${service.id}/publications/work-rule.pdf`}>
            {t(texts.files['work-rule'])}
          </a>
        </p>
      </div>
      <Contents sections={sections} />
      <Sections sections={sections} service={service.id} />
    </Page>
  )
}
