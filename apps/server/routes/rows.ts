import type { CaseRow, TaskRow } from '@xinban/core/api'
import { lightOf } from '@xinban/core/clock/light'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { remainingWorkdays } from '@xinban/core/clock/remaining'
import type { listCases } from '@xinban/store/cases'
import type { listTasks } from '@xinban/store/tasks'
import type { Context } from '../context.ts'

type StoredCase = Awaited<ReturnType<typeof listCases>>['rows'][number]
type StoredTask = Awaited<ReturnType<typeof listTasks>>['rows'][number]

function serviceName({ edition }: Context, id: string) {
  return edition.services.get(id)?.name ?? { zh: id, en: id }
}

/** A row of the list of cases, as the API gives it. */
export function caseRow(context: Context, row: StoredCase): CaseRow {
  const { id, number, status, applicant, due, openedAt, submittedAt } = row
  return {
    id,
    number,
    service: serviceName(context, row.service),
    status,
    applicant,
    due,
    openedAt,
    submittedAt,
  }
}

/** A row of the inbox, with the working days that remain. */
export function taskRow(context: Context, row: StoredTask): TaskRow {
  const { edition } = context
  const today = toLocalDate(context.now())
  const remaining = row.due === null ? null : remainingWorkdays(edition.calendar, today, row.due, row.paused)
  const name =
    row.item === null ? null : (edition.items.get(row.item)?.name ?? { zh: row.item, en: row.item })
  return {
    case: row.caseId,
    number: row.number,
    service: serviceName(context, row.service),
    applicant: row.applicant,
    kind: row.kind,
    item: row.item === null || name === null ? null : { id: row.item, name },
    due: row.due,
    remaining,
    light: remaining === null ? null : lightOf(remaining, edition.district.law.lights),
    createdAt: row.createdAt,
  }
}
