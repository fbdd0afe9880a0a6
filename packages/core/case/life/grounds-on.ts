import { type PermitMarks, permitStatus } from '../licence-status.ts'
import type { CancellationGround } from './words.ts'

/**
 * The grounds on which a permit can be cancelled on a day (R-REV-3): one that ended only for what ended it, one that stands
 * for the others; nobody gives it up but its holder.
 */
export function groundsOn(permit: PermitMarks, isAsked: boolean, today: string): CancellationGround[] {
  const status = permitStatus(permit, today)
  if (status === 'revoked') return ['taken_back']
  if (status === 'expired') return ['not_renewed']
  const asked: CancellationGround[] = isAsked ? ['surrendered'] : []
  return [...asked, 'person', 'dissolved', 'taken_back', 'force_majeure', 'other']
}
