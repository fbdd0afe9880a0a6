/** PostgreSQL keeps no NUL and no half of a surrogate pair: both become U+FFFD, before anything is hashed. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD')
}

/** What JSON writes for NUL and for halves of surrogate pairs, and for nothing else but texts that spell it out. */
const suspicious = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map((item) => cleaned(item ?? null))
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [storableText(key), cleaned(member)]))
}

/**
 * The same for every text in a JSON value, keys too. Nearly every value can be kept as it is and is given back itself:
 * one look at its JSON is much cheaper than a copy.
 */
export function storable<T>(value: T): T
export function storable(value: unknown): unknown {
  return suspicious.test(JSON.stringify(value) ?? '') ? cleaned(value) : value
}

/** The JSON of a value with every text in it storable. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  return suspicious.test(json) ? JSON.stringify(cleaned(value)) : json
}

/** An instant the way it comes back from the database: ISO 8601 in UTC, milliseconds. */
export function instant(value: Date | string): string {
  return new Date(value).toISOString()
}
