import type { PermitMarks } from '@xinban/core/case/licence-status'
import type { Text } from '@xinban/core/catalogue/schema'
import { licence as texts } from '../messages/licence.ts'
import { formatDate } from './format.ts'
import type { Language } from './language.ts'

/** Since when a permit is not valid, and how bad that is; null for one of which there is nothing to say. */
export function permitMark(
  permit: PermitMarks,
  language: Language,
): { readonly text: Text; readonly tone: 'warn' | 'bad' } | null {
  const { revokedOn, cancelledOn, expiredOn, suspended } = permit
  const day = (date: string) => formatDate(date, language)
  if (revokedOn) return { text: texts.revokedOn(day(revokedOn)), tone: 'bad' }
  if (cancelledOn) return { text: texts.cancelledOn(day(cancelledOn)), tone: 'bad' }
  if (expiredOn) return { text: texts.expiredOn(day(expiredOn)), tone: 'warn' }
  if (!suspended) return null
  const { from, until } = suspended
  return { text: texts.suspendedFrom(day(from), until && day(until)), tone: 'warn' }
}
