import { expect, it } from 'vitest'
import type { Case } from './case.ts'
import type { CaseEvent } from './event.ts'
import { mapPersonal, type personalMembers } from './personal.ts'

/** The members of a type, at any depth, that can hold any text; not those inside of personal ones. */
type TextMembers<T, Member extends string = never> = T extends string
  ? string extends T
    ? Member
    : never
  : T extends readonly (infer Item)[]
    ? TextMembers<Item, Member>
    : T extends object
      ? {
          [Key in Exclude<keyof T & string, Personal>]: TextMembers<T[Key], string extends Key ? Member : Key>
        }[Exclude<keyof T & string, Personal>]
      : never

type Personal = (typeof personalMembers)[number]

/** The members that hold ids, dates, numbers, hashes and words of lists, and stand in clear. */
const structural = [
  'acceptedOn',
  'after',
  'answeredAt',
  'answers',
  'askedOn',
  'at',
  'authority',
  'barUntil',
  'because',
  'cancelledOn',
  'carrier',
  'checkpoint',
  'closedAt',
  'commitments',
  'completedAt',
  'condition',
  'correctBy',
  'date',
  'decidedAt',
  'decidedOn',
  'defendBy',
  'due',
  'edition',
  'effective',
  'endedOn',
  'expiredOn',
  'from',
  'handOverBy',
  'handedInOn',
  'heldOn',
  'holdBy',
  'host',
  'id',
  'issuedAt',
  'item',
  'items',
  'key',
  'legal',
  'material',
  'materials',
  'metAt',
  'mime',
  'missing',
  'notifiedOn',
  'number',
  'offeredOn',
  'on',
  'openedAt',
  'parcel',
  'preview',
  'promised',
  'refusedFor',
  'repairedOn',
  'requestBy',
  'requestedAt',
  'requestedOn',
  'revokedOn',
  'role',
  'sentOn',
  'service',
  'sha256',
  'submittedAt',
  'surveyedOn',
  'toldOn',
  'tolerated',
  'tracking',
  'until',
  'validFrom',
  'validUntil',
  'withdrawnPromises',
] as const

/** A new member does not compile before it is put here or among the personal ones. */
const unknown: Record<Exclude<TextMembers<Case | CaseEvent>, (typeof structural)[number]>, never> = {}

it('every member of events and states that can hold any text is personal, or known to name nobody', () => {
  expect(unknown).toEqual({})
  const json = Object.fromEntries(structural.map((member) => [member, 'x']))
  expect(mapPersonal(json, () => 'replaced')).toEqual(json)
})

it('personal members are replaced as a whole, wherever they are; empty ones, flags and numbers stay', () => {
  const inner = { note: '', reason: 'x', text: { a: ['b'] }, mandate: true, id: 'i' }
  const paths: string[] = []
  const mapped = mapPersonal({ name: '张三', list: [inner], form: {} }, (_value, path) => paths.push(path))
  expect(paths).toEqual(['name', 'list.0.reason', 'list.0.text'])
  expect(mapped).toEqual({ name: 1, list: [{ ...inner, reason: 2, text: 3 }], form: {} })
})
