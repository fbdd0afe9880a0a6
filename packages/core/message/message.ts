import type { RoleName } from '../access/person.ts'
import type { Text } from '../catalogue/schema.ts'

/** Whom a message is for: a person, or everyone with a role (of an authority, where one is named). */
export type Recipient =
  | { readonly person: string }
  | { readonly role: RoleName; readonly authority: string | null }

/**
 * One message, in both languages and without personal data beyond masked names: what happened or falls due, and where
 * to read on. `key` is unique within its case: the same message is never sent twice.
 */
export interface Message {
  readonly key: string
  readonly to: Recipient
  readonly subject: Text
  readonly body: Text
}
