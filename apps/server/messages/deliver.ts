import type { FormData } from '@xinban/core/form/form-data'
import { maskMail, maskPhone } from '@xinban/core/message/mask-address'
import { findCase } from '@xinban/store/cases'
import { type Channel, findOutgoing, noteTry, type Outgoing } from '@xinban/store/deliveries'
import { readDraft } from '@xinban/store/drafts'
import { z } from 'zod'
import type { Found } from '../cases/read-case.ts'
import type { Context } from '../context.ts'
import { addressOf } from './addresses.ts'
import type { Parcel } from './messengers.ts'
import { NotTaken } from './not-taken.ts'

const Payload = z.object({ messageId: z.string() })
const masks: Readonly<Record<Channel, (address: string) => string>> = { mail: maskMail, sms: maskPhone }
const noAddress = 'no address: not sent'

/** What the applicant reads: Chinese first, English below, and where to read on; an SMS is short. */
function parcelOf({ edition, settings }: Context, message: Outgoing, channel: Channel, to: string): Parcel {
  const { id, caseId, subject, body } = message
  const brand = edition.district.brand.zh
  if (channel === 'sms') return { id, to, subject: subject.zh, text: `【${brand}】${body.zh}` }
  const text = [body.zh, body.en, `${settings.publicUrl}/cases/${caseId}`].join('\n\n')
  return { id, to, subject: `【${brand}】${subject.zh} ${subject.en}`, text }
}

/** One try by one channel; says why it failed, null when it did not. */
async function tryBy(
  context: Context,
  message: Outgoing,
  channel: Channel,
  to: string | null,
): Promise<string | null> {
  const { db, messengers, now } = context
  const address = to === null ? null : masks[channel](to)
  const noted = { messageId: message.id, channel, address }
  try {
    const { note } =
      to === null
        ? { note: noAddress }
        : await messengers[channel].send(parcelOf(context, message, channel, to))
    await noteTry(db, { ...noted, note, error: null, at: now() })
    return null
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    await noteTry(db, { ...noted, note: null, error: error.message, at: now() })
    return `${channel}: ${error.message}`
  }
}

/** Who has not handed in yet is reached as the draft says. */
async function formOf({ db }: Context, { case: theCase }: Found): Promise<FormData> {
  return theCase.submittedAt ? theCase.form : ((await readDraft(db, theCase.id))?.form ?? {})
}

/**
 * Sends one message by every channel that did not answer yet. A failure stands in the outbox and in the queue, which
 * tries again later; what was answered is not sent again. Addresses are opened here and nowhere else.
 */
export async function deliverJob(context: Context, payload: unknown): Promise<void> {
  const { messageId } = Payload.parse(payload)
  const message = await findOutgoing(context.db, messageId)
  if (!message || message.open.length === 0) return
  const found = await findCase(context.db, message.caseId)
  if (!found) throw new Error('the message is about a case that does not exist')
  const form = await formOf(context, found)
  const tries = message.open.map((channel) => tryBy(context, message, channel, addressOf(form, channel)))
  const failed = (await Promise.all(tries)).filter((reason) => reason !== null)
  if (failed.length > 0) throw new NotTaken(failed.join('; '))
}
