import type { Permit } from '@xinban/core/case/event'
import { stands } from '@xinban/core/case/licence-status'
import { previousDay } from '@xinban/core/clock/local-date'
import { chineseDate } from '../words.ts'

/** How a permit stands on paper: a paper says what its version knew, whatever the day on which it is read. */
export interface PrintedStatus {
  /** 有效, or since when it is not. */
  readonly status: string
  /** True once it does not stand any more. */
  readonly ended: boolean
  readonly suspended: boolean
}

function endOf({ revokedOn, cancelledOn, expiredOn }: Permit): string {
  if (revokedOn) return `${chineseDate(revokedOn)}撤销`
  if (cancelledOn) return `${chineseDate(cancelledOn)}注销`
  return expiredOn ? `${chineseDate(previousDay(expiredOn))}届满` : ''
}

/** What a permit says of itself. */
export function permitStatus(permit: Permit): PrintedStatus {
  if (!stands(permit)) return { status: endOf(permit), ended: true, suspended: false }
  const { suspended } = permit
  if (!suspended) return { status: '有效', ended: false, suspended: false }
  const [from, until] = [chineseDate(suspended.from), suspended.until && chineseDate(suspended.until)]
  const status = until ? `${from}至${until}暂停` : `自${from}起暂停`
  return { status, ended: false, suspended: true }
}
