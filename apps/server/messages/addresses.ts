import type { FormData } from '@xinban/core/form/form-data'
import type { Channel } from '@xinban/store/deliveries'

/** The fields of a form that say how to reach the applicant, best first. */
const fields: Readonly<Record<Channel, readonly string[]>> = {
  mail: ['contact_email'],
  sms: ['contact_phone', 'legal_rep_phone'],
}

/** Where a message for the applicant goes; null where the form does not say. */
export function addressOf(form: FormData, channel: Channel): string | null {
  for (const field of fields[channel]) {
    const value = form[field]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}
