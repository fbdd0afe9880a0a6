import { digest } from '@xinban/core/case/chain'
import type { CaseEvent } from '@xinban/core/case/event'
import { mapPersonal } from '@xinban/core/case/personal'
import { NONE } from '../../archive/archive-texts.ts'
import { BadFile } from '../verify-clock/shape.ts'
import { type Check, checked, note } from './check.ts'
import { linesOf, parseJson } from './parse.ts'
import type { Files } from './read-zip.ts'

/** A salt is of one length: none of the value's first characters can pass for a part of it. */
const saltForm = /^[0-9a-f]{32}$/

const sealed = /^enc:[\w-]+:[\w-]+:[\w-]+:[\w-]*?(?::([0-9a-f]{64}))?$/

interface Row {
  readonly commitment: string
  readonly salt: string
  readonly text: string
}

/** Opened values by step and field. */
export type Opened = ReadonlyMap<string, Row>

const keyOf = (seq: number | string, field: string) => `${seq} ${field}`

/** Reads them; throws `BadFile` where a row is none. */
export function openedOf(files: Files): Opened {
  const rows = linesOf(files, 'opened.tsv').map((line): [string, Row] => {
    const [seq, field, commitment, salt, text, ...more] = line.split('\t')
    const whole = seq && field && commitment && salt && text !== undefined && more.length === 0
    if (!whole) throw new BadFile('opened.tsv 有一行不完整 · has a broken row')
    return [keyOf(seq, field), { commitment, salt, text }]
  })
  const opened = new Map(rows)
  if (opened.size !== rows.length) throw new BadFile('opened.tsv 有重复的行 · has a row twice')
  return opened
}

/**
 * An event with each sealed value replaced. `field` is the path of a personal member; of a form whose fields an earlier
 * version sealed one by one, the field.
 */
function mapSealed(
  { actor, body, ...rest }: CaseEvent,
  replace: (value: string, field: string) => unknown,
): CaseEvent {
  const each = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return sealed.test(value) ? replace(value, field) : value
    if (field !== 'form') return value
    const fields = Object.entries(value as object).map(([id, one]) => [id, each(one, id)])
    return Object.fromEntries(fields)
  }
  const opened = mapPersonal({ actor }, each) as Pick<CaseEvent, 'actor'>
  return { ...rest, ...opened, body: mapPersonal(body, each) as CaseEvent['body'] }
}

/** The sealed values of the history, each with its commitment where it has one. */
function sealedOf(events: readonly CaseEvent[]): { key: string; commitment: string }[] {
  return events.flatMap((event) => {
    const found: { key: string; commitment: string }[] = []
    mapSealed(event, (value, field) => {
      found.push({ key: keyOf(event.seq, field), commitment: sealed.exec(value)?.[1] ?? NONE })
      return value
    })
    return found
  })
}

/** Every sealed value is opened, to what its commitment was made of. */
export function checkOpened(events: readonly CaseEvent[], opened: Opened): Check {
  const values = sealedOf(events)
  const keys = new Set(values.map((one) => one.key))
  const faults = values.flatMap(({ key, commitment }) => {
    const row = opened.get(key)
    if (!row) return [note(`${key} 没有原文`, 'is sealed and not opened')]
    if (row.commitment !== commitment) return [note(`${key} 的承诺值与历史不符`, 'has another commitment')]
    const bound = saltForm.test(row.salt) && digest(row.salt + row.text) === commitment
    const fits = commitment === NONE || bound
    return fits ? [] : [note(`${key} 的原文与承诺值不符`, 'does not fit its commitment')]
  })
  for (const key of opened.keys())
    if (!keys.has(key)) faults.push(note(`${key} 不在历史中`, 'is opened and not in the history'))
  const unbound = values.filter((one) => one.commitment === NONE)
  return checked(note('加密字段', 'sealed values'), {
    faults,
    open:
      unbound.length === 0
        ? []
        : [
            note(
              `${unbound.length} 个值由旧版本加密，无法核对原文`,
              `${unbound.length} values of an earlier version: nothing binds them`,
            ),
          ],
    said: [note(`${values.length} 个值的原文与历史相符`, `${values.length} values are those of the history`)],
  })
}

/** The history with its sealed values opened. */
export function withOpened(events: readonly CaseEvent[], opened: Opened): CaseEvent[] {
  return events.map((event) =>
    mapSealed(event, (value, field) => {
      const row = opened.get(keyOf(event.seq, field))
      return row ? parseJson(row.text, `opened.tsv ${field}`) : value
    }),
  )
}
