import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockExport } from '@xinban/core/case/time/clock-export'
import { lookedAt, randomTale } from '@xinban/core/case/time/random-case.fixture'
import { drawFrom } from '@xinban/core/case/time/random-plan.fixture'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyClock } from './verify-clock.ts'

let folder = ''
let out = ''
let err = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xinban-clock-'))
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** A clock file of a case with a pause. */
function example() {
  for (let seed = 1; ; seed += 1) {
    const tale = randomTale(seed)
    const file = clockExport(tale.case, tale.plan, tale.events, tale.calendar, lookedAt(drawFrom(seed), tale))
    if (file?.computed.parts.some((part) => part.pauses.length > 0)) return file
  }
}

async function run(value: unknown): Promise<number> {
  const path = join(folder, 'clock.json')
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return verifyClock([path])
}

describe('xinban verify-clock', () => {
  it('says that a file agrees, with its dates and counted days, in both languages', async () => {
    const file = example()
    expect(await run(file)).toBe(0)
    expect(out).toContain('一致：')
    expect(out).toContain('agrees: the clock of')
    expect(out).toContain(`法定期限 ${file.computed.whole.legal.due}`)
    expect(out).toContain(`legal limit ${file.computed.whole.legal.due}`)
    expect(out).toMatch(/已计 \d+ 天/)
    expect(out).toMatch(/\d+ days counted/)
    expect(out).toContain(file.head)
  })

  it('lists where a file does not agree: path, what should be there, what is', async () => {
    const file = example()
    const { whole } = file.computed
    const due = '2099-01-01'
    const changed = {
      ...file,
      computed: { ...file.computed, whole: { ...whole, legal: { ...whole.legal, due } } },
    }
    expect(await run(changed)).toBe(1)
    expect(out).toContain(`computed.whole.legal.due: 应为 expected "${whole.legal.due}"，实为 found "${due}"`)
    expect(out).toContain('does not agree, places: 1')
  })

  it('shows no more than forty places, and nothing that steers a terminal', async () => {
    const file = example()
    const parts = file.computed.parts.map((part) => ({ ...part, days: [], item: `${part.item}\u001b[2J` }))
    expect(await run({ ...file, number: '\u001b[31m', computed: { ...file.computed, parts } })).toBe(1)
    expect(out).not.toContain('\u001b')
    expect(out.split('\n').length).toBeLessThan(45)
  })
})

describe('a file that cannot be checked: one line, exit code 2, no stack trace', () => {
  const span = { amount: 1e9, unit: 'workday' }
  const file = example()
  const item = file.items[0]
  const cases: [string, unknown, string][] = [
    ['not JSON', '{"format": ', 'is not JSON'],
    ['nothing in it', '', 'is not JSON'],
    ['a list', '[]', 'file: is not an object'],
    ['null', 'null', 'file: is not an object'],
    ['another format', { ...file, format: 'xinban-clock/2' }, 'format: is not "xinban-clock/1"'],
    ['a member missing', { ...file, head: undefined }, 'file.head: is missing'],
    ['a member too many', { ...file, more: 1 }, 'file.more: is not known here'],
    ['no events', { ...file, events: [] }, 'the case was not accepted'],
    ['events that are no list', { ...file, events: {} }, 'events: is not a list'],
    ['too many events', { ...file, events: new Array(100_000).fill(0) }, 'events: has 100000 entries'],
    ['an endless limit', { ...file, joint: span }, 'joint.amount: is not a whole number from 0 to 4000'],
    ['a negative limit', { ...file, joint: { ...span, amount: -1 } }, 'joint.amount'],
    ['half a day', { ...file, joint: { ...span, amount: 0.5 } }, 'joint.amount'],
    ['an unknown unit', { ...file, joint: { amount: 1, unit: 'year' } }, 'joint.unit: is none of'],
    [
      'a day that does not exist',
      { ...file, computed: { ...file.computed, asOf: '2026-02-30' } },
      'computed.asOf',
    ],
    [
      'a day far away',
      { ...file, computed: { ...file.computed, asOf: '2150-01-01' } },
      'over 40 years later',
    ],
    [
      'an item that needs itself',
      { ...file, items: [{ ...item, after: [item?.id] }] },
      'does not come before it',
    ],
    ['an item twice', { ...file, items: [item, { ...item, after: [] }] }, 'stands there twice'],
    ['no items', { ...file, items: [] }, 'there is no such item'],
    ['a name without end', { ...file, case: 'x'.repeat(1000) }, 'longer than 500 characters'],
    ['a deep nest', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'file: is not an object'],
  ]
  it.each(cases)('%s', async (_name, value, message) => {
    expect(await run(value)).toBe(2)
    expect(err).toContain(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
  })

  it('a file that is not there, a folder, no file named', async () => {
    expect(await verifyClock([join(folder, 'nowhere.json')])).toBe(2)
    expect(err).toContain('there is no file')
    expect(await verifyClock([folder])).toBe(2)
    expect(err).toContain('is not a file')
    expect(await verifyClock([])).toBe(2)
    expect(await verifyClock(['--help'])).toBe(0)
  })

  it('limits that would run on for decades', async () => {
    const items = file.items.map((one) => ({
      ...one,
      legal: { amount: 4000, unit: 'workday' },
      promised: null,
    }))
    const chain = items.map((one, index) => ({ ...one, after: items.slice(0, index).map(({ id }) => id) }))
    const joint = { amount: 240, unit: 'month' }
    const code = await run({ ...file, joint, items: chain })
    expect([1, 2]).toContain(code)
    expect(err).not.toContain('    at ')
  })
})
