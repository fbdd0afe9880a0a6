import type { Settings } from '../settings.ts'
import type { Messenger } from './messengers.ts'
import { NotTaken } from './not-taken.ts'

function reasonOf(error: unknown): string {
  if (error instanceof NotTaken) return error.message
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined
  return cause && 'code' in cause ? `cannot be reached (${cause.code})` : 'cannot be reached'
}

/**
 * SMS through an operator's HTTP gateway: POST {to, text, id} as JSON with a bearer token. A gateway that gets an id
 * twice has to send once; any 2xx is its yes. Redirects are not followed: the token is for this address only.
 */
export function smsBy({ url, token }: NonNullable<Settings['sms']>, patience: number): Messenger {
  return {
    send: async ({ id, to, text }) => {
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            'idempotency-key': id,
          },
          body: JSON.stringify({ to, text, id }),
        })
        await response.body?.cancel()
        if (!response.ok) throw new NotTaken(`the gateway answered ${response.status}`)
        return { note: null }
      } catch (error) {
        throw new NotTaken(reasonOf(error))
      }
    },
  }
}
