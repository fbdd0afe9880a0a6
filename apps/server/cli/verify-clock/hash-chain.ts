import { createHash } from 'node:crypto'
import type { ClockFile, FileEvent } from './clock-file.ts'
import type { Difference } from './compare.ts'

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** JSON without spaces, the members of every object in the order of their names. */
function inOneWay(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneWay).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = value as Readonly<Record<string, unknown>>
  const names = Object.keys(members).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${inOneWay(members[name])}`).join(',')}}`
}

/** The hash that an event has to have after the one before it. */
export function nextHash(previous: string, { seq, on, type, data }: Omit<FileEvent, 'hash' | 'day'>): string {
  return sha256(previous + inOneWay({ seq, on, type, data }))
}

/** The hash before the first event: no history fits another case. */
export function startHash(caseId: string): string {
  return sha256(`clock ${caseId}`)
}

/** Where the chain of events is broken. After a broken link the file's own hash goes on, so that each is found once. */
export function brokenLinks({ case: id, events, head }: ClockFile): Difference[] {
  const found: Difference[] = []
  let previous = startHash(id)
  for (const [index, event] of events.entries()) {
    const expected = nextHash(previous, event)
    if (expected !== event.hash) found.push({ path: `events[${index}].hash`, expected, found: event.hash })
    previous = event.hash
  }
  if (head !== previous) found.push({ path: 'head', expected: previous, found: head })
  return found
}
