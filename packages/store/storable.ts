/** PostgreSQL keeps no NUL and no half of a surrogate pair: both become U+FFFD, before anything is hashed. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD')
}

/** The same for every text in a JSON value, keys too; members that are undefined are left out. */
export function storable<T>(value: T): T
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map((item) => storable(item ?? null))
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [storableText(key), storable(member)]))
}

/** An instant the way it comes back from the database: ISO 8601 in UTC, milliseconds. */
export function instant(value: Date | string): string {
  return new Date(value).toISOString()
}
