import { randomBytes } from 'node:crypto'
import type { CaseEvent } from '@xinban/core/case/event'
import { type Keys, open, seal } from '@xinban/store/seal'
import { describe, expect, it } from 'vitest'
import { checkOpened, openedOf, withOpened } from './check-opened.ts'

const key = randomBytes(32)
const keys: Keys = { current: 'k1', all: { k1: key }, index: key }

function row(seq: number, place: string, value: string): string {
  const { text, proof } = open(keys, value)
  return `${seq}\t${place}\t${proof?.commitment}\t${proof?.salt}\t${text}\n`
}

function history(actor: string, form: unknown): CaseEvent[] {
  const body = { type: 'correction_answered', form, files: [] }
  return [
    { seq: 1, at: '2026-11-23T04:00:00.000Z', actor: { id: 'p', name: actor, role: 'applicant' }, body },
  ] as never
}

describe('the sealed values of a history', () => {
  it('of an earlier version are the fields of forms; of this one whole forms, names and words', () => {
    const [phone, form, name] = ['"138"', '{"phone":"138"}', '"张三"'].map((text) => seal(keys, text))
    if (!phone || !form || !name) throw new Error('there are three')
    const plain = history('张三', { phone: '138' })
    const earlier = { events: history('张三', { phone }), rows: row(1, 'phone', phone) }
    const now = { events: history(name, form), rows: row(1, 'form', form) + row(1, 'actor.name', name) }
    for (const { events, rows } of [earlier, now]) {
      const opened = openedOf(new Map([['opened.tsv', Buffer.from(rows)]]))
      expect(checkOpened(events, opened).state).toBe('good')
      expect(withOpened(events, opened)).toEqual(plain)
    }
    const swapped = openedOf(new Map([['opened.tsv', Buffer.from(earlier.rows)]]))
    expect(checkOpened(now.events, swapped).state).toBe('bad')
  })
})
