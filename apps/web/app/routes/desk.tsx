import type { TaskRow } from '@xinban/core/api'
import { taskNames } from '@xinban/core/case/task-names'
import { Left } from '../case/due-facts.tsx'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { Tag } from '../kit/tag.tsx'
import { apiOf } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { cases } from '../messages/case.ts'
import { desk } from '../messages/desk.ts'
import type { Route } from './+types/desk'

/** What the signed-in person can do now, the most urgent first. */
export async function loader(args: Route.LoaderArgs) {
  const query = new URL(args.request.url).searchParams
  const page = new URLSearchParams({ limit: '100' })
  const cursor = query.get('cursor')
  if (cursor) page.set('cursor', cursor)
  const { tasks, next } = await apiOf(args).get<{ tasks: TaskRow[]; next: string | null }>(
    `/api/tasks?${page}`,
  )
  return { tasks, next, kind: query.get('kind') }
}

export default function Desk({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { tasks, next, kind } = loaderData
  const shown = tasks.filter((task) => kind === null || task.kind === kind)
  return (
    <Page title={t(desk.title)} lead={t(desk.lead)}>
      <DeskTabs here="inbox" />
      <KindFilter tasks={tasks} kind={kind} />
      {shown.length === 0 ? <p>{t(desk.empty)}</p> : <TaskTable tasks={shown} />}
      <Pagination next={next} {...(kind && { query: { kind } })} />
    </Page>
  )
}

function KindFilter({ tasks, kind }: { tasks: readonly TaskRow[]; kind: string | null }) {
  const { t } = useLanguage()
  const kinds = [...new Set(tasks.map((task) => task.kind))]
  if (kinds.length < 2) return null
  return (
    <nav className="filters" aria-label={t(desk.filter)}>
      <a href="/desk" aria-current={kind === null ? 'true' : undefined}>
        {t(desk.all(tasks.length))}
      </a>
      {kinds.map((one) => (
        <a key={one} href={`/desk?kind=${one}`} aria-current={kind === one ? 'true' : undefined}>
          {t(desk.kind(taskNames[one], tasks.filter((task) => task.kind === one).length))}
        </a>
      ))}
    </nav>
  )
}

function TaskTable({ tasks }: { tasks: readonly TaskRow[] }) {
  const { t, language } = useLanguage()
  return (
    <table className="table folds">
      <thead>
        <tr>
          <th scope="col">{t(desk.task)}</th>
          <th scope="col">{t(cases.service)}</th>
          <th scope="col">{t(cases.applicant)}</th>
          <th scope="col">{t(cases.number)}</th>
          <th scope="col">{t(desk.due)}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={`${task.case} ${task.kind} ${task.item?.id ?? ''}`}>
            <th scope="row">
              <Tag tone="info">{t(taskNames[task.kind])}</Tag>{' '}
              <a className="row-link" href={`/desk/${task.case}`}>
                {t(task.item?.name ?? task.service)}
              </a>
            </th>
            <td data-label={t(cases.service)}>{t(task.service)}</td>
            <td data-label={t(cases.applicant)}>{task.applicant}</td>
            <td data-label={t(cases.number)} className="number">
              {task.number ?? '—'}
            </td>
            <td data-label={t(desk.due)}>
              {task.due ? formatDate(task.due, language) : t(desk.noDue)}
              <Left days={task.remaining} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
