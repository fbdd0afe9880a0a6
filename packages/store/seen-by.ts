import { authoritiesOf, hasRole, type Person } from '@xinban/core/access/person'
import type { Status } from '@xinban/core/case/case'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from './schema.ts'

/** Conditions on a case, in any statement that reads it under its own name. */
export type OfCase = ExpressionBuilder<DB, 'approval_case'>

const inHand: readonly Status[] = ['accepted', 'ready', 'concluded']

function oneOf(
  where: OfCase,
  column: 'approval_case.authorities' | 'approval_case.supervisors',
  ids: readonly string[],
): Expression<SqlBool>[] {
  return ids.length > 0 ? [sql<SqlBool>`${where.ref(column)} && ${ids}::text[]`] : []
}

/** What staff see of the cases that are in hand, of which a preview runs, or that left a record: the later half of `sees`. */
function ofStaff(where: OfCase, person: Person): Expression<SqlBool>[] {
  const leads = authoritiesOf(person, ['chief'])
  const mine = oneOf(where, 'approval_case.authorities', authoritiesOf(person, ['approver', 'chief']))
  const seen: Expression<SqlBool>[] = [
    ...mine,
    ...oneOf(where, 'approval_case.supervisors', authoritiesOf(person, ['supervisor'])),
  ]
  if (hasRole(person, 'leader')) seen.push(sql<SqlBool>`true`)
  if (hasRole(person, 'surveyor')) seen.push(where('approval_case.surveyed', '=', true))
  if (leads.length > 0) seen.push(where('approval_case.lead', 'in', leads))
  return [
    where.and([where('approval_case.status', 'in', inHand), where.or(seen)]),
    where.and([where('approval_case.status', '=', 'previewing'), where.or(mine)]),
    where.and([
      where('approval_case.status', '=', 'withdrawn'),
      where('approval_case.recorded', '=', true),
      where.or(oneOf(where, 'approval_case.authorities', leads)),
    ]),
  ]
}

/** `sees` of core/access in SQL; a test holds that both say the same. */
export function seenBy(where: OfCase, person: Person): Expression<SqlBool> {
  const own = hasRole(person, 'applicant') ? [where('approval_case.applicant_id', '=', person.id)] : []
  const reads = hasRole(person, 'window_clerk') || hasRole(person, 'auditor')
  const rest = reads ? [where('approval_case.submitted_at', 'is not', null)] : ofStaff(where, person)
  return where.or([...own, ...rest])
}
