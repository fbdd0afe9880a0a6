import type { TasksView } from '@xinban/core/api'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { InboxFilters } from '../desk/inbox-filters.tsx'
import { wantedFrom } from '../desk/inbox-query.ts'
import { oversees } from '../desk/oversees.ts'
import { TaskTable } from '../desk/task-table.tsx'
import { Page } from '../kit/page.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { apiOf } from '../lib/api.ts'
import { useLanguage } from '../lib/language.ts'
import { desk } from '../messages/desk.ts'
import type { Route } from './+types/desk'

/** What the signed-in person can do now, the most urgent first. */
export async function loader(args: Route.LoaderArgs) {
  const query = new URL(args.request.url).searchParams
  const wanted = wantedFrom(query)
  const page = new URLSearchParams({ limit: '100', ...wanted })
  const cursor = query.get('cursor')
  if (cursor) page.set('cursor', cursor)
  const api = apiOf(args)
  const [list, overseeing] = await Promise.all([api.get<TasksView>(`/api/tasks?${page}`), oversees(api)])
  return { ...list, overseeing, wanted }
}

export default function Desk({ loaderData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { tasks, next, counts, overseeing, wanted } = loaderData
  const late = tasks.filter((task) => task.light === 'late')
  const others = tasks.filter((task) => task.light !== 'late')
  return (
    <Page title={t(desk.title)} lead={t(desk.lead)}>
      <DeskTabs here="inbox" oversees={overseeing} />
      <InboxFilters counts={counts} wanted={wanted} />
      {tasks.length === 0 && <p>{t(desk.empty)}</p>}
      <div className="stack-l">
        {late.length > 0 && (
          <section className="late-tasks" aria-labelledby="late">
            <h2 id="late">{t(desk.late(counts.lights.late ?? late.length))}</h2>
            <TaskTable tasks={late} />
          </section>
        )}
        {others.length > 0 && (
          <section aria-label={t(desk.others)}>
            <TaskTable tasks={others} />
          </section>
        )}
      </div>
      <Pagination next={next} query={{ ...wanted }} />
    </Page>
  )
}
