import type { CaseRow, TaskRow } from '@xinban/core/api'
import type { listCases } from '@xinban/store/cases'
import type { listTasks } from '@xinban/store/tasks'
import { timeLeft } from '../cases/time-left.ts'
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
  const left = timeLeft(context, row)
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
    remaining: left?.remaining ?? null,
    light: left?.light ?? null,
    createdAt: row.createdAt,
  }
}
