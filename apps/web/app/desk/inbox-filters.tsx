import type { TaskRow } from '@xinban/core/api'
import { taskNames } from '@xinban/core/case/task-names'
import { useLanguage } from '../lib/language.ts'
import { lightNames } from '../messages/clock.ts'
import { desk } from '../messages/desk.ts'
import { Filters } from './filters.tsx'
import { inboxPath, matches, type Wanted } from './inbox-query.ts'

const lights = ['late', 'red', 'yellow', 'green'] as const

/** Two rows of choices, by light and by kind; each counts what it would show. */
export function InboxFilters({
  tasks,
  wanted,
  cursor,
}: {
  tasks: readonly TaskRow[]
  wanted: Wanted
  cursor: string | null
}) {
  const { t } = useLanguage()
  const count = (choice: Wanted) => tasks.filter((task) => matches(task, choice)).length
  const { kind, light, ...none } = wanted
  const ofKind: Wanted = { ...none, ...(kind && { kind }) }
  const ofLight: Wanted = { ...none, ...(light && { light }) }
  const kinds = [...new Set(tasks.map((task) => task.kind))]
  const there = lights.filter((one) => tasks.some((task) => task.light === one))
  const link = (choice: Wanted, label: string, here: boolean) => ({
    to: inboxPath(choice, cursor),
    label,
    here,
  })
  return (
    <>
      {there.length > 1 && (
        <Filters
          label={t(desk.filterLight)}
          links={[
            link(ofKind, t(desk.all(count(ofKind))), light === undefined),
            ...there.map((one) => {
              const choice = { ...ofKind, light: one }
              return link(choice, t(desk.kind(lightNames[one], count(choice))), light === one)
            }),
          ]}
        />
      )}
      {kinds.length > 1 && (
        <Filters
          label={t(desk.filter)}
          links={[
            link(ofLight, t(desk.all(count(ofLight))), kind === undefined),
            ...kinds.map((one) => {
              const choice = { ...ofLight, kind: one }
              return link(choice, t(desk.kind(taskNames[one], count(choice))), kind === one)
            }),
          ]}
        />
      )}
    </>
  )
}
