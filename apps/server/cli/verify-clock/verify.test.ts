import { readdirSync, readFileSync } from 'node:fs'
import type { CaseEvent } from '@xinban/core/case/event'
import { evolve } from '@xinban/core/case/evolve'
import { type ClockExport, clockExport } from '@xinban/core/case/time/clock-export'
import { lookedAt, randomTale, type Tale } from '@xinban/core/case/time/random-case.fixture'
import { drawFrom } from '@xinban/core/case/time/random-plan.fixture'
import { addDays } from '@xinban/core/clock/local-date'
import { describe, expect, it } from 'vitest'
import { alterations, another } from './altered.fixture.ts'
import { BadFile } from './shape.ts'
import { verify } from './verify.ts'

const CASES = 1000

interface Told {
  readonly seed: number
  readonly tale: Tale
  readonly file: ClockExport
}

/** As a file would give it back: without what JSON does not keep. */
function written(file: ClockExport): ClockExport {
  return JSON.parse(JSON.stringify(file))
}

function fileOf(tale: Tale, seed: number): ClockExport | null {
  const today = lookedAt(drawFrom(seed), tale)
  const file = clockExport(tale.case, tale.plan, tale.events, tale.calendar, today)
  return file && written(file)
}

function accepted(count: number): Told[] {
  const found: Told[] = []
  for (let seed = 1; found.length < count; seed += 1) {
    const tale = randomTale(seed)
    const file = fileOf(tale, seed)
    if (file) found.push({ seed, tale, file })
  }
  return found
}

/** Whether the program says that a file is not right, or cannot even be checked. */
function isFound(file: unknown): boolean {
  try {
    return verify(file).differences.length > 0
  } catch (error) {
    if (error instanceof BadFile) return true
    throw error
  }
}

const told = accepted(CASES)

describe('a clock file, recomputed by another program', () => {
  it('agrees for 1,000 cases that people, days and calendars made at random', () => {
    const wrong = told.flatMap(({ seed, file }) => {
      const { differences } = verify(file)
      return differences.length > 0 ? [{ seed, differences: differences.slice(0, 3) }] : []
    })
    expect(wrong).toEqual([])
  })

  it('was tried on everything that moves a clock', () => {
    const types = new Set(told.flatMap(({ file }) => file.events.map((event) => event.type)))
    expect([...types].sort()).toEqual([
      'accepted',
      'commitment_ended',
      'concluded',
      'deemed_withdrawn',
      'extension_asked',
      'extension_decided',
      'part_ended',
      'part_granted',
      'part_lapsed',
      'part_refused',
      'pause_ended',
      'pause_started',
      'submitted',
      'withdrawn',
    ])
    const files = told.map(({ file }) => file)
    const parts = files.flatMap((file) => file.computed.parts)
    const reasons = new Set(parts.flatMap((part) => part.days.map((day) => day.reason)))
    expect(reasons.size).toBe(8)
    for (const seen of [
      files.some((file) => file.computed.whole.pauses.length > 0),
      files.some((file) => file.computed.whole.legal.provisional),
      files.some((file) => file.computed.whole.joint.extension > 0),
      files.some((file) => file.computed.acceptedOn < (file.events[1]?.on ?? '')),
      parts.some((part) => part.limits.legal.capped),
      parts.some((part) => part.limits.legal.extension > 0),
      parts.some((part) => part.late),
      parts.some((part) => !part.started),
      new Set(parts.map((part) => part.light)).size === 5,
      new Set(parts.map((part) => part.limits.legal.span.unit)).size === 3,
    ])
      expect(seen).toBe(true)
  })

  it('finds any one event altered, left out or swapped', () => {
    const missed = told.flatMap(({ seed, file }, index) => {
      const all = alterations(file)
      // Every way for some of the cases, one way for each of the others.
      const tried = index % 50 === 0 ? all : all.slice(index % all.length, (index % all.length) + 1)
      return tried.filter((altered) => !isFound(altered.file)).map(({ what }) => ({ seed, what }))
    })
    expect(missed).toEqual([])
  })

  it('finds a forged history with hashes that fit, wherever its clock would be another', () => {
    const forged = told.slice(0, 100).flatMap((one) => forgeries(one))
    expect(forged.length).toBeGreaterThan(100)
    expect(forged.filter(({ file }) => !isFound(file)).map(({ what }) => what)).toEqual([])
  })

  it('finds every value of the result that was altered', () => {
    const files = told.filter((_, index) => index % 100 === 0).map(({ file }) => file)
    const missed = files.flatMap((file) =>
      leaves(file.computed)
        // The day on which it was looked at is given, not computed.
        .filter(([name]) => name !== 'asOf')
        .filter((_, index) => index % 20 === 0)
        .filter((path) => !isFound({ ...file, computed: altered(file.computed, path) })),
    )
    expect(missed).toEqual([])
  })
})

/** The same file with another history behind it, hashes and all, and the old result. */
function forgeries({ seed, tale, file }: Told): { what: string; file: ClockExport }[] {
  return tale.events.flatMap((event, index): { what: string; file: ClockExport }[] => {
    const changed = forge(event)
    const events = changed ? tale.events.with(index, changed) : tale.events.toSpliced(index, 1)
    const first = events[0]
    if (!first || index < 2) return []
    const state = events.slice(1).reduce((now, one) => evolve('c1', now, one), evolve('c1', null, first))
    const made = clockExport(state, tale.plan, events, tale.calendar, file.computed.asOf)
    if (!made || JSON.stringify(made.computed) === JSON.stringify(file.computed)) return []
    return [{ what: `${seed}: ${event.body.type}`, file: written({ ...made, computed: file.computed }) }]
  })
}

/** Another event in its place; null: it is left out. */
function forge(event: CaseEvent): CaseEvent | null {
  const { body } = event
  if (body.type === 'accepted')
    return { ...event, body: { ...body, acceptedOn: addDays(body.acceptedOn, -1) } }
  if (body.type === 'pause_started') return { ...event, body: { ...body, until: addDays(body.until, 3) } }
  if (body.type === 'extension_decided') return { ...event, body: { ...body, granted: !body.granted } }
  return null
}

/** Paths of all values in an object that are not objects themselves. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]))
}

function altered(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) return another(value)
  const members = value as Record<string, unknown>
  const member = altered(members[name], rest)
  return Array.isArray(value) ? value.with(Number(name), member) : { ...members, [name]: member }
}

describe('the program', () => {
  it('imports nothing of the first implementation', () => {
    const sources = readdirSync(import.meta.dirname).filter((name) => !/\.(test|fixture)\.ts$/.test(name))
    const imports = sources.flatMap((name) => {
      const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
      return [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '')
    })
    expect(imports.filter((from) => !/^\.\/[a-z-]+\.ts$|^node:(fs|crypto)$/.test(from))).toEqual([])
  })
})
