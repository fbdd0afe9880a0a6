import { hash } from 'node:crypto'
import { caseNumber } from '@xinban/core/identifiers/case-number'
import { licenceNumber } from '@xinban/core/identifiers/licence-number'
import { type Keys, seal, sealPlain } from '@xinban/store/seal'
import { v7 } from 'uuid'
import type { Random } from './random.ts'
import { type Model, type ModelPerson, printOf, type Table } from './read-model.ts'
import { filled } from './row-template.ts'

/** What makes a case of a seeding another one than its model. */
export interface Instance {
  readonly person: ModelPerson
  /** Days by which it is later than its model; negative: earlier. */
  readonly shift: number
  readonly random: Random
  /** The next serial of a kind in a period. */
  readonly serial: (kind: 'case' | 'licence', period: string) => number
  readonly keys: Keys
}

type Maker = (instance: Instance) => string

const DAY = 86_400_000
const days = new Map<string, string>()

/** The day so many days after another, YYYY-MM-DD; there are few, and each is asked for very often. */
function laterDay(day: string, shift: number): string {
  const key = `${day}${shift}`
  const known = days.get(key)
  if (known) return known
  const later = new Date(Date.parse(day) + shift * DAY).toISOString().slice(0, 10)
  days.set(key, later)
  return later
}

function laterId(id: string): Maker {
  const isTimed = id.charAt(14) === '7'
  const msecs = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  return ({ shift, random }) => {
    const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
    // Ids of requests are random ones; what they look like makes no difference, as long as they differ.
    return v7({ msecs: isTimed ? msecs + shift * DAY : 0, random: bytes })
  }
}

function numberMaker(number: string): Maker {
  const region = number.slice(0, 6)
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return ({ shift, serial }) => {
    const later = laterDay(day, shift)
    return caseNumber(region, later, serial('case', later))
  }
}

/** The day on which a licence was issued is not in its number: that of the case stands for it. */
function licenceMaker(licence: string, day: string): Maker {
  const region = licence.slice(2, 8)
  return ({ shift, serial }) => {
    const year = laterDay(day, shift).slice(0, 4)
    return licenceNumber(region, year, serial('licence', year))
  }
}

function makerOf(model: Model, person: ModelPerson, text: string): Maker {
  if (text === model.number) return numberMaker(text)
  if (text === model.licence) return licenceMaker(text, new Date(model.to * DAY).toISOString().slice(0, 10))
  const member = (Object.keys(person) as (keyof ModelPerson)[]).find((name) => person[name] === text)
  if (member) return (instance) => instance.person[member]
  const print = model.prints.get(text)
  if (print) return ({ keys, person: { [print]: value } }) => printOf(keys, value)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return ({ shift }) => laterDay(text, shift)
  if (/^[0-9a-f]{8}-/.test(text)) return laterId(text)
  return () => text
}

/** Sealed as it was in the model: with a proof where there was one. */
function sealedLike(keys: Keys, text: string, inside: string): string {
  return text.split(':').length > 5 ? seal(keys, inside) : sealPlain(keys, inside)
}

/** Makes cases like a model: fills its slots, chains its events anew, and returns the lines of each table. */
export function fillerOf(
  model: Model,
  person: ModelPerson,
): (instance: Instance, emit: (table: Table, line: string) => void) => string {
  const makers = model.texts.map((text) => makerOf(model, person, text))
  const idSlot = model.texts.indexOf(model.id)
  const rows = [...model.rows]
  const sealed = model.texts.flatMap((text, slot) => {
    const inside = model.sealed.get(text)
    return inside ? [{ text, slot, inside }] : []
  })
  return (instance, emit) => {
    const values = makers.map((make) => make(instance))
    for (const { text, slot, inside } of sealed)
      values[slot] = sealedLike(instance.keys, text, filled(inside, values))
    const id = values[idSlot] ?? ''
    let previous = hash('sha256', `case ${id}`)
    values[model.chain.first] = previous
    for (const link of model.chain.links) {
      previous = hash('sha256', previous + filled(link.text, values))
      values[link.hash] = previous
    }
    for (const [table, templates] of rows)
      for (const template of templates) emit(table, `${filled(template, values)}\n`)
    return id
  }
}
