import type { ReadingsView } from '@xinban/core/api'
import { Page } from '../kit/page.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { readings as texts } from '../messages/my-data.ts'
import { actors } from '../messages/next.ts'
import type { Route } from './+types/case-readings'

/** Who read a case, for its applicant. */
export async function loader(args: Route.LoaderArgs) {
  const { id } = args.params
  const path = `/api/cases/${encodeURIComponent(id)}/readings`
  return { id, readings: (await apiOf(args).get<ReadingsView>(path)).readings }
}

export default function CaseReadings({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { id, readings } = loaderData
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} back={{ to: `/cases/${id}`, label: t(texts.back) }}>
      {readings.length === 0 ? <p>{t(texts.none)}</p> : <Readings readings={readings} />}
    </Page>
  )
}

function Readings({ readings }: ReadingsView) {
  const { t, language, list } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(texts.day)}</th>
          <th scope="col">{t(texts.who)}</th>
          <th scope="col">{t(texts.what)}</th>
          <th scope="col">{t(texts.times)}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map(({ day, roles, what, times }) => (
          <tr key={`${day} ${roles} ${what}`}>
            <th scope="row">{formatDate(day, language)}</th>
            <td data-label={t(texts.who)}>
              {roles.length === 0 ? t(texts.staff) : list(roles.map((role) => t(actors[role])))}
            </td>
            <td data-label={t(texts.what)}>{t(texts.whats[what])}</td>
            <td data-label={t(texts.times)}>{times}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
