import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { digest } from '@xinban/core/case/chain'
import type { FormValue } from '@xinban/core/form/form-data'

/** The keys of personal data: 32 bytes each, by id; `current` seals, all of them open, `index` is for look-ups. */
export interface Keys {
  readonly current: string
  readonly all: Readonly<Record<string, Buffer>>
  readonly index: Buffer
  /** Looks at once whether keys were added; not there: these keys never change. */
  readonly look?: () => void
}

/** A form of an earlier version: the values of its sensitive fields are sealed text. */
export type SealedForm = Readonly<Record<string, FormValue>>

const mark = 'enc:'
const sealed = /^enc:([\w-]+):([\w-]+):([\w-]+):([\w-]*)(?::([0-9a-f]{64}))?$/
/** Characters of a salt: 128 random bits, hex. */
const SALT = 32

function keyOf(keys: Keys, id: string): Buffer {
  const known = keys.all[id]
  if (known) return known
  // Somebody else seals with a key that was added a moment ago.
  keys.look?.()
  const key = keys.all[id]
  if (!key) throw new Error(`the key ${id} of a sealed value is not in the key file`)
  return key
}

/** What a sealed value holds, and what shows that it holds this and nothing else: `commitment` is SHA-256 of salt + text. */
export interface Opened {
  readonly text: string
  /** Null: sealed by an earlier version, or without. */
  readonly proof: { readonly salt: string; readonly commitment: string } | null
}

function encrypt(keys: Keys, text: string): string {
  const iv = randomBytes(12)
  const { current } = keys
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, current), iv)
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = [iv, cipher.getAuthTag(), bytes].map((part) => part.toString('base64url'))
  return `${mark}${current}:${parts.join(':')}`
}

/**
 * Seals a text with AES-256-GCM: `enc:<key id>:<iv>:<tag>:<salt and text>:<commitment>`, base64url but the last, hex.
 * Whoever is shown the text can check it against the commitment without any key; the salt keeps others from guessing.
 */
export function seal(keys: Keys, value: string): string {
  const salted = randomBytes(SALT / 2).toString('hex') + value
  return `${encrypt(keys, salted)}:${digest(salted)}`
}

/** Seals a text that nobody will have to prove: without salt and commitment. */
export function sealPlain(keys: Keys, value: string): string {
  return encrypt(keys, value)
}

/** Opens a sealed text with its proof; throws when it was altered or its key is missing. */
export function open(keys: Keys, value: string): Opened {
  const [, id = '', iv = '', tag = '', text = '', commitment] = sealed.exec(value) ?? []
  if (!id) throw new Error('this is not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, id), Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  const inside = decipher.update(Buffer.from(text, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
  if (commitment === undefined) return { text: inside, proof: null }
  if (digest(inside) !== commitment) throw new Error('a sealed value does not fit its commitment')
  return { text: inside.slice(SALT), proof: { salt: inside.slice(0, SALT), commitment } }
}

/** Opens a sealed text; throws when it was altered or its key is missing. */
export function unseal(keys: Keys, value: string): string {
  return open(keys, value).text
}

/** True for a sealed text. */
export function isSealed(value: unknown): value is string {
  return typeof value === 'string' && sealed.test(value)
}

/** Opens a text that is sealed, and gives back one of before texts like it were sealed. */
export function unsealed(keys: Keys, value: string): string {
  return isSealed(value) ? unseal(keys, value) : value
}

/** Opens the forms of earlier versions, whose sensitive fields were sealed one by one (their JSON). */
export function unsealDeep<T>(keys: Keys, json: T): T
export function unsealDeep(keys: Keys, json: unknown): unknown {
  if (typeof json === 'string') return isSealed(json) ? JSON.parse(unseal(keys, json)) : json
  if (Array.isArray(json)) return json.map((item) => unsealDeep(keys, item))
  if (json === null || typeof json !== 'object') return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, unsealDeep(keys, value)]))
}

/** The sealed values of a form of an earlier version, opened with their proofs. */
export function openFields(keys: Keys, form: SealedForm): (Opened & { readonly field: string })[] {
  return Object.entries(form).flatMap(([field, value]) =>
    isSealed(value) ? [{ field, ...open(keys, value) }] : [],
  )
}

/** A keyed fingerprint (HMAC-SHA-256, hex) to find an equal text without storing it. Normalise the text first. */
export function blindIndex(keys: Keys, text: string): string {
  return createHmac('sha256', keys.index).update(text, 'utf8').digest('hex')
}
