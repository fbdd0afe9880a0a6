import type { FileEvent } from './clock-file.ts'
import { write } from './day.ts'
import type { Notes } from './history.ts'
import { bad, count, day, flag, list, object, text, word } from './shape.ts'

type Taker = (notes: Notes, event: FileEvent, at: string) => void

/** The procedures whose days are not counted (行政许可法 45). */
const procedures = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert_review',
] as const

function members(
  { data }: FileEvent,
  at: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  return object(data, at, names)
}

function itemOf({ items }: Notes, value: unknown, at: string): string {
  const id = text(value, `${at}.item`)
  return items.has(id) ? id : bad(`${at}.item`, 'there is no such item')
}

function itemOrNull(notes: Notes, value: unknown, at: string): string | null {
  return value === null ? null : itemOf(notes, value, at)
}

function fault({ faults }: Notes, path: string, expected: string, found: unknown): void {
  faults.push({ path, expected, found })
}

const submitted: Taker = (notes, event, at) => {
  const chosen = list(members(event, at, ['commitments']).commitments, `${at}.commitments`, 200)
  notes.commitments = new Set(chosen.map((id) => text(id, `${at}.commitments`)))
}

const accepted: Taker = (notes, event, at) => {
  const on = day(members(event, at, ['acceptedOn']).acceptedOn, `${at}.acceptedOn`)
  if (notes.accepted !== null) fault(notes, at, 'one acceptance', 'another one')
  // Silence accepts on the day of receipt, which is gone by then (R-ACC-2); nothing accepts for a day to come.
  if (on > event.day) fault(notes, `${at}.acceptedOn`, `not later than ${event.on}`, write(on))
  notes.accepted = on
}

const pauseStarted: Taker = (notes, event, at) => {
  const data = members(event, at, ['item', 'kind', 'from', 'until'])
  const [from, until] = [day(data.from, `${at}.from`), day(data.until, `${at}.until`)]
  // Days that the applicant was not told of before are counted (R-DEC-3).
  if (from <= event.day) fault(notes, `${at}.from`, `a day after ${event.on}`, write(from))
  if (until < from) fault(notes, `${at}.until`, `not before ${write(from)}`, write(until))
  if (until - from > 4000) bad(`${at}.until`, 'is more than 4000 days after its first day')
  const kind = word(data.kind, `${at}.kind`, procedures)
  notes.told.push({ item: itemOf(notes, data.item, at), kind, from, until, endedOn: null })
}

const pauseEnded: Taker = (notes, event, at) => {
  const data = members(event, at, ['item', 'endedOn'])
  const item = itemOf(notes, data.item, at)
  const open = notes.told.findLast((pause) => pause.item === item && pause.endedOn === null)
  if (open) open.endedOn = day(data.endedOn, `${at}.endedOn`)
  else fault(notes, at, 'a pause that has not ended', item)
}

const commitmentEnded: Taker = (notes, event, at) => {
  const data = members(event, at, ['item', 'endedOn'])
  const item = itemOf(notes, data.item, at)
  if (notes.ended.has(item)) fault(notes, at, 'a commitment that has not ended', item)
  notes.ended.set(item, day(data.endedOn, `${at}.endedOn`))
}

const extensionAsked: Taker = (notes, event, at) => {
  const data = members(event, at, ['item', 'days'])
  const item = itemOrNull(notes, data.item, at)
  if (notes.asked.has(item)) fault(notes, at, 'one extension', 'another one')
  notes.asked.set(item, { days: count(data.days, `${at}.days`, 1000), granted: null })
}

const extensionDecided: Taker = (notes, event, at) => {
  const data = members(event, at, ['item', 'granted'])
  const request = notes.asked.get(itemOrNull(notes, data.item, at))
  const granted = flag(data.granted, `${at}.granted`)
  if (request?.granted !== null) fault(notes, at, 'an extension that waits for its decision', data.item)
  else request.granted = granted
}

const decided: Taker = (notes, event, at) => {
  const item = itemOf(notes, members(event, at, ['item']).item, at)
  const granted = event.type === 'part_granted'
  const missing = notes.items.get(item)?.after.find((id) => !notes.decided.get(id)?.granted)
  if (granted && missing !== undefined) fault(notes, at, `${missing} granted first`, item)
  const before = notes.decided.get(item)
  // Papers that do not come can end a part that was granted already; nothing else is decided twice.
  if (before && !(event.type === 'part_ended' && before.granted)) fault(notes, at, 'one decision', item)
  notes.decided.set(item, { on: event.day, granted })
}

const stopped: Taker = (notes, event, at) => {
  members(event, at, [])
  notes.stopped = event.day
}

const takers: Readonly<Record<string, Taker>> = {
  submitted,
  accepted,
  pause_started: pauseStarted,
  pause_ended: pauseEnded,
  commitment_ended: commitmentEnded,
  extension_asked: extensionAsked,
  extension_decided: extensionDecided,
  part_granted: decided,
  part_refused: decided,
  part_lapsed: decided,
  part_ended: decided,
  concluded: stopped,
  withdrawn: stopped,
  deemed_withdrawn: stopped,
}

/** Takes down what one event says; throws `BadFile` where it is not of this format. */
export function take(notes: Notes, event: FileEvent, at: string): void {
  const taker = Object.hasOwn(takers, event.type) ? takers[event.type] : undefined
  if (taker) taker(notes, event, at)
  else bad(at, `an event "${event.type}" is not known in this format`)
}
