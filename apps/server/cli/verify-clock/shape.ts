import { type Day, read } from './day.ts'

/** A file that cannot be checked: what is wrong with it, and where. */
export class BadFile extends Error {}

/** Says what is wrong. */
export function bad(path: string, what: string): never {
  throw new BadFile(`${path}: ${what}`)
}

type Members = Readonly<Record<string, unknown>>

/** An object; where `only` is given, with exactly these members. */
export function object(value: unknown, path: string, only?: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return bad(path, 'is not an object')
  const members = value as Members
  if (only) {
    for (const name of only) if (!Object.hasOwn(members, name)) bad(`${path}.${name}`, 'is missing')
    for (const name of Object.keys(members))
      if (!only.includes(name)) bad(`${path}.${name}`, 'is not known here')
  }
  return members
}

/** A list of at most so many entries. */
export function list(value: unknown, path: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return bad(path, 'is not a list')
  return value.length > most ? bad(path, `has ${value.length} entries; at most ${most} are checked`) : value
}

/** A text of at most 500 characters. */
export function text(value: unknown, path: string): string {
  if (typeof value !== 'string') return bad(path, 'is not a text')
  return value.length > 500 ? bad(path, 'is longer than 500 characters') : value
}

/** A text or null. */
export function textOrNull(value: unknown, path: string): string | null {
  return value === null ? null : text(value, path)
}

/** One of some words. */
export function word<T extends string>(value: unknown, path: string, words: readonly T[]): T {
  return words.find((one) => one === value) ?? bad(path, `is none of ${words.join(', ')}`)
}

/** A whole number from 0 to the most. */
export function count(value: unknown, path: string, most: number): number {
  const good = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
  return good ? value : bad(path, `is not a whole number from 0 to ${most}`)
}

/** An existing day. */
export function day(value: unknown, path: string): Day {
  const found = typeof value === 'string' ? read(value) : null
  return found ?? bad(path, 'is not a day from 2000-01-01 to 2199-12-31')
}

/** True or false. */
export function flag(value: unknown, path: string): boolean {
  return typeof value === 'boolean' ? value : bad(path, 'is neither true nor false')
}
