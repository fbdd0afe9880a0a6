import type { RoleName } from '../access/person.ts'
import type { Text } from '../catalogue/schema.ts'
import { type Calendar, subtractWorkdays } from '../clock/calendar.ts'
import { type Light, lightOf } from '../clock/light.ts'
import { nextDay } from '../clock/local-date.ts'
import { remainingWorkdays } from '../clock/remaining.ts'
import type { Plan } from '../compose/plan.ts'
import { type Case, statusOf } from './case.ts'
import { itemName } from './names.ts'
import { taskNames } from './task-names.ts'
import { type Task, type TaskKind, tasksOf } from './tasks.ts'

/** Somebody's last day for something. */
export interface Deadline {
  readonly task: Task
  readonly due: string
}

/** The deadlines of everybody who has something to do about a case. */
export function deadlinesOf(theCase: Case, plan: Plan, calendar: Calendar): Deadline[] {
  return tasksOf(theCase, plan, calendar).flatMap((task) => {
    if (task.due === null) return []
    return [{ task, due: task.due }]
  })
}

/** The light of a deadline on a day. */
export function lightOn(deadline: Deadline, plan: Plan, calendar: Calendar, today: string): Light {
  return lightOf(remainingWorkdays(calendar, today, deadline.due, deadline.task.paused), plan.law.lights)
}

/** The days on which a light changes: yellow, red, late. */
export function lightDays({ due, task }: Deadline, plan: Plan, calendar: Calendar): string[] {
  const { paused } = task
  const { yellow, red } = plan.law.lights
  return [
    subtractWorkdays(calendar, due, yellow, paused).date,
    subtractWorkdays(calendar, due, red, paused).date,
    nextDay(due),
  ]
}

/** Why a case is where it is: who acts next, on what, by when. */
export interface NextStep {
  readonly kind: TaskKind
  readonly what: Text
  /** The item or paper that it is about; null for the whole case. */
  readonly about: Text | null
  readonly role: RoleName
  readonly authority: Text | null
  readonly due: string | null
  readonly light: Light | null
}

function aboutOf(plan: Plan, { key, item }: Task): Text | null {
  if (item !== null) return itemName(plan, item)
  const id = key.split(':')[1]
  return plan.materials.find((material) => material.id === id)?.name ?? null
}

function authorityName(plan: Plan, id: string | null): Text | null {
  if (id === null) return null
  const all = plan.items.flatMap((item) => [item.authority, ...(item.supervisor ? [item.supervisor] : [])])
  return [...all, plan.notice.lead].find((authority) => authority.id === id)?.name ?? { zh: id, en: id }
}

/** The next steps of a case, the most urgent first; empty when nobody has to do anything. */
export function nextSteps(theCase: Case, plan: Plan, calendar: Calendar, today: string): NextStep[] {
  if (statusOf(theCase) === 'draft') return []
  const lights = new Map(
    deadlinesOf(theCase, plan, calendar).map((deadline) => [
      deadline.task.key,
      lightOn(deadline, plan, calendar, today),
    ]),
  )
  const steps = tasksOf(theCase, plan, calendar).map((task) => ({
    kind: task.kind,
    what: taskNames[task.kind],
    about: aboutOf(plan, task),
    role: task.role,
    authority: authorityName(plan, task.authority),
    due: task.due,
    light: lights.get(task.key) ?? null,
  }))
  return steps.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
}
