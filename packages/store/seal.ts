import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Plan } from '@xinban/core/compose/plan'
import type { FormData, FormValue } from '@xinban/core/form/form-data'

/** The keys of personal data: 32 bytes each, by id; `current` seals, all of them open, `index` is for look-ups. */
export interface Keys {
  readonly current: string
  readonly all: Readonly<Record<string, Buffer>>
  readonly index: Buffer
}

/** Form data in which some values are sealed text. */
export type SealedForm = Readonly<Record<string, FormValue>>

const mark = 'enc:'
const sealed = /^enc:([\w-]+):([\w-]+):([\w-]+):([\w-]*)$/

function keyOf(keys: Keys, id: string): Buffer {
  const key = keys.all[id]
  if (!key) throw new Error(`the key ${id} of a sealed value is not in the key file`)
  return key
}

/** Seals a text with AES-256-GCM: `enc:<key id>:<iv>:<tag>:<text>`, base64url. */
export function seal(keys: Keys, value: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, keys.current), iv)
  const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  const parts = [iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))
  return `${mark}${keys.current}:${parts.join(':')}`
}

/** Opens a sealed text; throws when it was altered or its key is missing. */
export function unseal(keys: Keys, value: string): string {
  const [, id = '', iv = '', tag = '', text = ''] = sealed.exec(value) ?? []
  if (!id) throw new Error('this is not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, id), Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return decipher.update(Buffer.from(text, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
}

/** True when somebody typed something that would later be taken for a sealed value. */
function looksSealed(value: FormValue): boolean {
  return JSON.stringify(value).includes(`"${mark}`)
}

/** Seals the value of each sensitive field (its JSON), one by one; the other fields stay readable. */
export function sealFields(keys: Keys, data: FormData, sensitive: ReadonlySet<string>): SealedForm {
  const fields = Object.entries(data).map(([id, value]) =>
    sensitive.has(id) || looksSealed(value) ? [id, seal(keys, JSON.stringify(value))] : [id, value],
  )
  return Object.fromEntries(fields)
}

/** Opens what `sealFields` sealed, anywhere in a JSON value; throws when a sealed value was altered. */
export function unsealDeep<T>(keys: Keys, json: T): T
export function unsealDeep(keys: Keys, json: unknown): unknown {
  if (typeof json === 'string') return sealed.test(json) ? JSON.parse(unseal(keys, json)) : json
  if (Array.isArray(json)) return json.map((item) => unsealDeep(keys, item))
  if (json === null || typeof json !== 'object') return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, unsealDeep(keys, value)]))
}

/** A keyed fingerprint (HMAC-SHA-256, hex) to find an equal text without storing it. Normalise the text first. */
export function blindIndex(keys: Keys, text: string): string {
  return createHmac('sha256', keys.index).update(text, 'utf8').digest('hex')
}

/** The fields of a plan's form that are sealed at rest. */
export function sensitiveFields(plan: Plan): ReadonlySet<string> {
  const fields = plan.form.sections.flatMap((section) => section.fields)
  return new Set(fields.flatMap((field) => (field.sensitive ? [field.id] : [])))
}
