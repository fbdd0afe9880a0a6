import type { ClockExport, ExportEvent } from '@xinban/core/case/time/clock-export'
import { addDays, isLocalDate } from '@xinban/core/clock/local-date'

/** A file with one thing changed, and what that was. */
export interface Altered {
  readonly what: string
  readonly file: ClockExport
}

/** Another value of the same kind. */
export function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (value === null) return 'a'
  if (typeof value !== 'string') return value
  return isLocalDate(value) ? addDays(value, 1) : `${value}x`
}

function withEvents(file: ClockExport, events: readonly ExportEvent[]): ClockExport {
  return { ...file, events }
}

function changedEvents(event: ExportEvent): [string, ExportEvent][] {
  const hash = `${event.hash.startsWith('0') ? '1' : '0'}${event.hash.slice(1)}`
  const data = Object.entries(event.data).map(([name, value]): [string, ExportEvent] => {
    const changed = Array.isArray(value) ? [...value, 'a'] : another(value)
    return [`data.${name}`, { ...event, data: { ...event.data, [name]: changed } }]
  })
  const type = event.type === 'part_granted' ? 'part_refused' : 'part_granted'
  return [
    ['seq', { ...event, seq: event.seq + 1 }],
    ['on', { ...event, on: addDays(event.on, 1) }],
    ['on, earlier', { ...event, on: addDays(event.on, -1) }],
    ['type', { ...event, type, data: { item: event.data.item ?? 'a' } }],
    ['hash', { ...event, hash }],
    ...data,
  ]
}

/** Every way to alter one event: a field, left out, swapped with the next one. */
export function alterations(file: ClockExport): Altered[] {
  return file.events.flatMap((event, index) => {
    const replaced = changedEvents(event).map(([what, changed]) => ({
      what: `event ${index}: ${what}`,
      file: withEvents(file, file.events.with(index, changed)),
    }))
    const without = withEvents(file, file.events.toSpliced(index, 1))
    const next = file.events[index + 1]
    const swapped = next && withEvents(file, file.events.with(index, next).with(index + 1, event))
    return [
      ...replaced,
      { what: `event ${index}: left out`, file: without },
      ...(swapped ? [{ what: `event ${index}: swapped with the next`, file: swapped }] : []),
    ]
  })
}
