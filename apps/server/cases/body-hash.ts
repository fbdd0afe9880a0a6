import { createHash } from 'node:crypto'
import { canonicalJson } from '@xinban/core/case/chain'

/** Tells whether two requests with one id ask for the same thing. */
export function bodyHash(body: unknown): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex')
}
