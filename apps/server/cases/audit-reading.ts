import type { Person } from '@xinban/core/access/person'
import { appendAudit } from '@xinban/store/audit'
import type { Context } from '../context.ts'

/** Notes that somebody other than the applicant read personal data of a case: who, in which roles, what. */
export async function auditReading(
  { db, now }: Context,
  person: Person,
  requestId: string,
  action: 'case.read' | 'case.search' | 'file.read' | 'paper.read' | 'archive.read',
  /** The case; of a search, which is about none in particular, empty. */
  caseId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const role = person.roles.map((one) => one.role).join(',')
  await appendAudit(db, { at: now(), personId: person.id, role, action, subject: caseId, detail, requestId })
}
