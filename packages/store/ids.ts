import { v7, validate } from 'uuid'

/**
 * A new id: UUID version 7 (RFC 9562), whose order is the order of making, to the millisecond; within one, ids with a
 * `place` are in the order of their places.
 */
export function newId(at: number = Date.now(), place?: number): string {
  return v7(place === undefined ? { msecs: at } : { msecs: at, seq: place })
}

/** True for a UUID: an id from outside is looked at before the database sees it. */
export function isId(text: string): boolean {
  return validate(text)
}
