import type { Person } from '@xinban/core/access/person'
import type { TasksView } from '@xinban/core/api'
import type { TaskKind } from '@xinban/core/case/tasks'
import type { Light } from '@xinban/core/clock/light'
import { countTasks, type DueTime, listTasks, type TaskCount } from '@xinban/store/tasks'
import type { Context } from '../context.ts'
import { taskRow } from '../routes/rows.ts'
import { timeLeft } from './time-left.ts'

/** What of the inbox is asked for; `none`: what has no date. */
export interface InboxQuery {
  readonly kind?: TaskKind
  readonly light?: Light | 'none'
  readonly cursor?: string
  readonly limit: number
}

function counted<K extends string>(counts: readonly TaskCount[], keyOf: (one: TaskCount) => K) {
  const sums: Partial<Record<K, number>> = {}
  for (const one of counts) sums[keyOf(one)] = (sums[keyOf(one)] ?? 0) + one.count
  return sums
}

/**
 * What a person can do now, narrowed on the server, with exact counts: by light among the kind that is asked for, by
 * kind among the light. Tasks that are due at the same time have the same light, so the times are looked at, not the tasks.
 */
export async function readInbox(context: Context, person: Person, query: InboxQuery): Promise<TasksView> {
  const { kind, light, ...page } = query
  const counts = await countTasks(context.db, person)
  const lightOfCount = (one: DueTime) => timeLeft(context, one)?.light ?? 'none'
  const ofKind = counts.filter((one) => kind === undefined || one.kind === kind)
  const ofLight = counts.filter((one) => light === undefined || lightOfCount(one) === light)
  const times = light === undefined ? undefined : ofLight.filter((one) => ofKind.includes(one))
  const { rows, next } = await listTasks(context.db, person, { ...page, kind, times })
  const counting = {
    all: counts.reduce((sum, one) => sum + one.count, 0),
    lights: counted(ofKind, lightOfCount),
    kinds: counted(ofLight, (one) => one.kind),
  }
  return { tasks: rows.map((row) => taskRow(context, row)), next, counts: counting }
}
