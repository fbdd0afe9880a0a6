/**
 * The members of events and states that say what people are called, what they filled in, or what somebody wrote in their
 * own words, at any depth. They are sealed where they are stored; everything else is ids, dates, numbers and words of lists.
 */
export const personalMembers = [
  'basis',
  'defence',
  'endReasons',
  'facts',
  'form',
  'letters',
  'mandate',
  'name',
  'note',
  'originals',
  'participants',
  'place',
  'reason',
  'reasons',
  'receivedBy',
  'record',
  'requestReasons',
  'resultReasons',
  'text',
  'what',
] as const

const personal: ReadonlySet<string> = new Set(personalMembers)

/** Empty texts, flags and numbers say nothing of anybody. */
function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/**
 * A JSON value with each personal member replaced as a whole; members inside it are not looked at. `path` leads to the
 * member, as `files.0.name`.
 */
export function mapPersonal(
  json: unknown,
  replace: (value: unknown, path: string) => unknown,
  path = '',
): unknown {
  if (json === null || typeof json !== 'object') return json
  const below = (key: string | number) => (path === '' ? `${key}` : `${path}.${key}`)
  if (Array.isArray(json)) return json.map((item, index) => mapPersonal(item, replace, below(index)))
  const members = Object.entries(json).map(([key, value]) => {
    const replaced = personal.has(key) && saysSomething(value)
    return [key, replaced ? replace(value, below(key)) : mapPersonal(value, replace, below(key))]
  })
  return Object.fromEntries(members)
}
