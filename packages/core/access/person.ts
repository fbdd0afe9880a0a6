/**
 * What a person may act as. `applicant` 申请人, `window_clerk` 窗口人员, `approver` 审批人员 of one authority,
 * `surveyor` 勘验员, `chief` 负责人 of one authority (extends its limits, revokes its permits, concludes for the lead),
 * `supervisor` 监管人员 of one authority (verifies after approval), `leader` 本级政府负责人 (extends joint handling),
 * `auditor` reads only, `system` is the clock itself: nobody signs in as it.
 */
export const roleNames = [
  'applicant',
  'window_clerk',
  'approver',
  'surveyor',
  'chief',
  'supervisor',
  'leader',
  'auditor',
  'system',
] as const
export type RoleName = (typeof roleNames)[number]

/** A role, bound to an authority where it decides for one. */
export interface Role {
  readonly role: RoleName
  readonly authority?: string
}

/** A signed-in person. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Who acts when a deadline passes: the system itself, by the law named in the rules table. */
export const system: Person = { id: 'system', name: '系统', roles: [{ role: 'system' }] }

/** True when the person has this role (for this authority, where one is named). */
export function hasRole(person: Person, role: RoleName, authority?: string): boolean {
  return person.roles.some((r) => r.role === role && (authority === undefined || r.authority === authority))
}

/** The authorities for which the person has one of these roles. */
export function authoritiesOf(person: Person, roles: readonly RoleName[]): string[] {
  const found = person.roles.flatMap((r) => (roles.includes(r.role) && r.authority ? [r.authority] : []))
  return [...new Set(found)]
}

/** True for everyone who works for the district, whatever the role. */
export function isStaff(person: Person): boolean {
  return person.roles.some((r) => r.role !== 'applicant')
}
