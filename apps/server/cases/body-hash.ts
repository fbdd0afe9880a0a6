import { createHash } from 'node:crypto'
import { canonicalJson } from '@xinban/core/case/chain'
import type { Db } from '@xinban/store/db'
import { blindIndex } from '@xinban/store/seal'

/** Tells whether two contents that name nobody are the same. */
export function bodyHash(body: unknown): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex')
}

/** Tells whether two requests with one id ask for the same thing; keyed, so that nobody finds what was asked by guessing. */
export function requestHash({ keys }: Db, body: unknown): string {
  return blindIndex(keys, `request:${canonicalJson(body)}`)
}
