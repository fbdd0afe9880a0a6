import { askOutside } from '../outbound/ask-outside.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { OutsideFault } from '../outbound/outside-fault.ts'
import type { Settings } from '../settings.ts'
import type { Messenger } from './messengers.ts'
import { NotTaken } from './not-taken.ts'

/** Bytes of an answer that are waited for; none of them is looked at. */
const LONGEST = 64 * 1024

/**
 * SMS through an operator's HTTP gateway: POST {to, text, id} as JSON with a bearer token. A gateway that gets an id
 * twice has to send once; any 2xx is its yes. Redirects are not followed: the token is for this address only.
 */
export function smsBy(
  { url, token }: NonNullable<Settings['sms']>,
  outbound: Outbound,
  patience: number,
): Messenger {
  return {
    send: async ({ id, to, text }) => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': id,
      }
      const body = JSON.stringify({ to, text, id })
      const question = { url, method: 'POST', headers, body, patience, longest: LONGEST } as const
      const { status } = await askOutside(outbound, question).catch((error: unknown) => {
        throw error instanceof OutsideFault ? new NotTaken(error.message) : error
      })
      if (status < 200 || status >= 300) throw new NotTaken(`the gateway answered ${status}`)
      return { note: null }
    },
  }
}
