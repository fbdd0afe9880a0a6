import { readFileSync, statSync } from 'node:fs'
import type { Calendar, ClockFile, FileEvent, Item, PublishedDay, Span } from './clock-file.ts'
import type { Day } from './day.ts'
import { BadFile, bad, count, day, list, object, text, textOrNull, word } from './shape.ts'

const FORMAT = 'xinban-clock/1'
const MOST_BYTES = 50_000_000
const MOST_DAYS = 4000
export const MOST_YEARS = 40

function spanOf(value: unknown, path: string): Span {
  const members = object(value, path, ['amount', 'unit'])
  const unit = word(members.unit, `${path}.unit`, ['workday', 'calendar_day', 'month'])
  return { amount: count(members.amount, `${path}.amount`, unit === 'month' ? 240 : MOST_DAYS), unit }
}

function spanOrNull(value: unknown, path: string): Span | null {
  return value === null ? null : spanOf(value, path)
}

function calendarOf(value: unknown): Calendar {
  const members = object(value, 'calendar', ['firstYear', 'lastYear', 'days'])
  const days = new Map<Day, PublishedDay>()
  for (const [index, entry] of list(members.days, 'calendar.days', 20_000).entries()) {
    const path = `calendar.days[${index}]`
    const one = object(entry, path, ['date', 'type', 'name', 'noticeYear'])
    const on = day(one.date, `${path}.date`)
    if (days.has(on)) bad(path, 'stands there twice')
    days.set(on, {
      type: word(one.type, `${path}.type`, ['holiday', 'makeup_workday']),
      name: text(one.name, `${path}.name`),
      noticeYear: count(one.noticeYear, `${path}.noticeYear`, 2200),
    })
  }
  const firstYear = count(members.firstYear, 'calendar.firstYear', 2200)
  return { firstYear, lastYear: count(members.lastYear, 'calendar.lastYear', 2200), days }
}

function itemsOf(value: unknown): Item[] {
  const known = new Set<string>()
  return list(value, 'items', 100).map((entry, index) => {
    const path = `items[${index}]`
    const one = object(entry, path, ['id', 'after', 'legal', 'promised', 'onCommitment'])
    const id = text(one.id, `${path}.id`)
    const after = list(one.after, `${path}.after`, 200).map((name) => text(name, `${path}.after`))
    for (const name of after) if (!known.has(name)) bad(`${path}.after`, `"${name}" does not come before it`)
    if (known.has(id)) bad(path, 'stands there twice')
    known.add(id)
    return {
      id,
      after,
      legal: spanOf(one.legal, `${path}.legal`),
      promised: spanOrNull(one.promised, `${path}.promised`),
      onCommitment: spanOrNull(one.onCommitment, `${path}.onCommitment`),
    }
  })
}

function eventsOf(value: unknown): FileEvent[] {
  return list(value, 'events', 2000).map((entry, index) => {
    const path = `events[${index}]`
    const one = object(entry, path, ['seq', 'on', 'type', 'data', 'hash'])
    return {
      seq: count(one.seq, `${path}.seq`, 1_000_000),
      on: text(one.on, `${path}.on`),
      day: day(one.on, `${path}.on`),
      type: text(one.type, `${path}.type`),
      data: object(one.data, `${path}.data`),
      hash: text(one.hash, `${path}.hash`),
    }
  })
}

const members = [
  'format',
  'case',
  'number',
  'rules',
  'calendar',
  'joint',
  'lights',
  'items',
  'events',
  'head',
  'computed',
] as const

/** Takes a value apart as a clock file; throws `BadFile` where it is none. */
export function clockFile(value: unknown): ClockFile {
  const file = object(value, 'file')
  if (file.format !== FORMAT) bad('format', `is not "${FORMAT}"`)
  object(file, 'file', members)
  const lights = object(file.lights, 'lights')
  const computed = object(file.computed, 'computed')
  const events = eventsOf(file.events)
  const asOf = day(computed.asOf, 'computed.asOf')
  if (asOf - (events[0]?.day ?? asOf) > MOST_YEARS * 366)
    bad('computed.asOf', `is over ${MOST_YEARS} years later`)
  return {
    case: text(file.case, 'case'),
    number: textOrNull(file.number, 'number'),
    calendar: calendarOf(file.calendar),
    joint: spanOf(file.joint, 'joint'),
    lights: {
      yellow: count(lights.yellow, 'lights.yellow', MOST_DAYS),
      red: count(lights.red, 'lights.red', MOST_DAYS),
    },
    items: itemsOf(file.items),
    events,
    head: text(file.head, 'head'),
    asOf,
    computed,
  }
}

/** The value that a JSON file holds; throws `BadFile` where there is none. */
export function readJson(path: string): unknown {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new BadFile(`there is no file ${path}`)
  if (!found.isFile()) throw new BadFile(`${path} is not a file`)
  if (found.size > MOST_BYTES) throw new BadFile(`${path} is larger than ${MOST_BYTES / 1_000_000} MB`)
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new BadFile(`${path} ${why}`)
  }
}
