import { type RoleName, roleNames } from '@xinban/core/access/person'
import type { ReadingsView } from '@xinban/core/api'
import { readingsOf } from '@xinban/store/own-records'
import type { Context } from '../context.ts'

type What = ReadingsView['readings'][number]['what']

/** So many rows are shown; the export has all. */
const SHOWN = 200
const whats: Readonly<Record<string, What>> = {
  'case.read': 'case',
  'file.read': 'file',
  'paper.read': 'paper',
  'archive.read': 'archive',
}

function isRole(role: string): role is RoleName {
  return roleNames.some((one) => one === role)
}

/** Who read a person's own case: roles and days. Names stay with the auditor. */
export async function readingsView(
  { db }: Context,
  caseId: string,
  applicant: string,
): Promise<ReadingsView> {
  const rows = await readingsOf(db, caseId, applicant, SHOWN)
  return {
    readings: rows.flatMap(({ action, roles, ...row }) => {
      const what = whats[action]
      return what ? [{ ...row, what, roles: roles.split(',').filter(isRole) }] : []
    }),
  }
}
