import type { Channel } from '@xinban/store/deliveries'
import { outboundOf } from '../outbound/outbound.ts'
import type { Settings } from '../settings.ts'
import { mailBy } from './mail.ts'
import { smsBy } from './sms.ts'

/** What is to be sent to one address. `id` stays the same when it is sent again, so that nobody gets it twice. */
export interface Parcel {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A way out of the house. Resolves when the other side took the parcel; says so where nothing was sent at all. */
export interface Messenger {
  readonly send: (parcel: Parcel) => Promise<{ readonly note: string | null }>
}

export type Messengers = Readonly<Record<Channel, Messenger>>

/** What is not sent stays in the outbox, and the outbox says so. */
function outboxOnly(note: string): Messenger {
  return { send: async () => ({ note }) }
}

/** Milliseconds that the other side has for an answer. */
export const PATIENCE = 10_000

/** The ways that the settings open; the others keep messages in the outbox. */
export function messengersOf(settings: Settings, patience: number = PATIENCE): Messengers {
  const { mode, mail, sms } = settings
  const outbound = outboundOf(settings)
  const none = outboxOnly(mode === 'demo' ? 'demo: not sent' : 'not configured: not sent')
  return {
    mail: mail ? mailBy(mail, outbound, patience) : none,
    sms: sms ? smsBy(sms, outbound, patience) : none,
  }
}
