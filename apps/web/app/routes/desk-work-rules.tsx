import type { ServiceRow } from '@xinban/core/api'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { oversees } from '../desk/oversees.ts'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { publication as texts } from '../messages/publication.ts'
import type { Route } from './+types/desk-work-rules'

/** The work rules of all services, for staff. */
export async function loader(args: Route.LoaderArgs) {
  const api = apiOf(args)
  const overseeing = await oversees(api)
  const { services } = await api.get<{ services: ServiceRow[] }>('/api/services')
  return { services, overseeing }
}

export default function WorkRules({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { services, overseeing } = loaderData
  return (
    <Page title={t(texts.workRules)} lead={t(texts.workRulesLead)}>
      <DeskTabs here="workRules" oversees={overseeing} />
      <ul className="bullets publication-list">
        {services.map(({ id, name }) => (
          <li key={id}>
            <a href={`/desk/work-rules/${id}`}>{t(name)}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
