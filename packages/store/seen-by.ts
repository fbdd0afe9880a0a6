import { authoritiesOf, hasRole, type Person } from '@xinban/core/access/person'
import type { Status } from '@xinban/core/case/case'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from './schema.ts'

/** Conditions on a case, in any statement that reads it under its own name. */
export type OfCase = ExpressionBuilder<DB, 'approval_case'>

const inHand: readonly Status[] = ['accepted', 'ready', 'concluded']

/** What staff see of the cases that are in hand: the later half of `sees`. */
function ofStaff(where: OfCase, person: Person): Expression<SqlBool>[] {
  const leads = authoritiesOf(person, ['chief'])
  const parts = authoritiesOf(person, ['approver', 'chief'])
  const seen: Expression<SqlBool>[] = []
  if (hasRole(person, 'surveyor')) seen.push(where('surveyed', '=', true))
  if (leads.length > 0) seen.push(where('lead', 'in', leads))
  if (parts.length > 0) seen.push(sql<SqlBool>`${where.ref('authorities')} && ${parts}::text[]`)
  return seen
}

/** `sees` of core/access in SQL; a test holds that both say the same. */
export function seenBy(where: OfCase, person: Person): Expression<SqlBool> {
  const seen: Expression<SqlBool>[] = []
  if (hasRole(person, 'applicant')) seen.push(where('applicant_id', '=', person.id))
  if (hasRole(person, 'window_clerk') || hasRole(person, 'auditor')) {
    seen.push(where('submitted_at', 'is not', null))
  } else {
    const staff = ofStaff(where, person)
    if (staff.length > 0) seen.push(where.and([where('status', 'in', inHand), where.or(staff)]))
  }
  return where.or(seen)
}
