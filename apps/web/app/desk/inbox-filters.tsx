import type { TasksView } from '@xinban/core/api'
import { taskNames } from '@xinban/core/case/task-names'
import { type TaskKind, taskKinds } from '@xinban/core/case/tasks'
import { useLanguage } from '../lib/language.ts'
import { lightNames } from '../messages/clock.ts'
import { desk } from '../messages/desk.ts'
import { Filters } from './filters.tsx'
import { inboxPath, type Wanted } from './inbox-query.ts'

const lights = ['late', 'red', 'yellow', 'green'] as const

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

/** Two rows of choices, by light and by kind; each counts what it would show of the whole inbox. */
export function InboxFilters({ counts, wanted }: { counts: TasksView['counts']; wanted: Wanted }) {
  const { t } = useLanguage()
  const { kind, light } = wanted
  const ofKind: Wanted = kind === undefined ? {} : { kind }
  const ofLight: Wanted = light === undefined ? {} : { light }
  const kinds = taskKinds.filter((one) => counts.kinds[one] !== undefined || one === kind)
  const there = lights.filter((one) => counts.lights[one] !== undefined || one === light)
  const link = (to: Wanted, label: string, here: boolean) => ({ to: inboxPath(to), label, here })
  const ofOneLight = (one: (typeof lights)[number]) => desk.kind(lightNames[one], counts.lights[one] ?? 0)
  const ofOneKind = (one: TaskKind) => desk.kind(taskNames[one], counts.kinds[one] ?? 0)
  return (
    <>
      {(there.length > 1 || light) && (
        <Filters
          label={t(desk.filterLight)}
          links={[
            link(ofKind, t(desk.all(sum(counts.lights))), light === undefined),
            ...there.map((one) => link({ ...ofKind, light: one }, t(ofOneLight(one)), light === one)),
          ]}
        />
      )}
      {(kinds.length > 1 || kind) && (
        <Filters
          label={t(desk.filter)}
          links={[
            link(ofLight, t(desk.all(sum(counts.kinds))), kind === undefined),
            ...kinds.map((one) => link({ ...ofLight, kind: one }, t(ofOneKind(one)), kind === one)),
          ]}
        />
      )}
    </>
  )
}
