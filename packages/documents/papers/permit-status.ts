import type { Permit } from '@xinban/core/case/event'
import { chineseDate } from '../words.ts'

/** What a permit says of itself: 有效, or since when it is not; `ended`: it does not stand any more. */
export function permitStatus(permit: Permit): { readonly status: string; readonly ended: boolean } {
  if (permit.revokedOn !== undefined) return { status: `${chineseDate(permit.revokedOn)}撤销`, ended: true }
  return { status: '有效', ended: false }
}
