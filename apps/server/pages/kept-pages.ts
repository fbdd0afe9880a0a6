import { toLocalDate } from '@xinban/core/clock/local-date'
import type { FastifyRequest } from 'fastify'

/** A whole page; its elements that may run or style bear the nonce. */
export interface Page {
  readonly headers: readonly (readonly [string, string])[]
  readonly text: string
  readonly nonce: string
}

/** Pages that everybody sees alike, for a while. */
export interface KeptPages {
  /** A page that was made for somebody else, with a nonce of its own: that is all in which two answers differ. */
  readonly find: (key: string, nonce: string) => Page | undefined
  readonly keep: (key: string, page: Page) => void
}

/** The header by which a route of the pages says so; it stays in this server. */
export const sameForAll = 'x-same-for-all'

/** Milliseconds for which a page is kept: long enough for a crowd, short enough for whoever mends the catalogue's server. */
const KEPT = 30_000
/** So many pages; with some 40 KB each they hold 20 MB. */
const MOST = 500

const onlyLanguage = /^xinban_language=(zh|en)$/

/**
 * What a page may depend on, as far as it is the same for all: address, host, language, day. Null: somebody is asking who
 * sees a page of their own, or something was typed.
 */
export function keyOf(request: FastifyRequest, now: string): string | null {
  const { cookie = '' } = request.headers
  if (request.method !== 'GET' || request.url.includes('?')) return null
  if (cookie !== '' && !onlyLanguage.test(cookie)) return null
  return JSON.stringify([request.protocol, request.host, request.url, cookie, toLocalDate(now)])
}

/** Keeps pages in the memory of this process; `clock` gives milliseconds. */
export function keptPages(clock: () => number): KeptPages {
  const kept = new Map<string, { readonly until: number; readonly page: Page }>()
  return {
    find: (key, nonce) => {
      const found = kept.get(key)
      if (!found) return undefined
      const { page, until } = found
      if (until > clock()) return { ...page, text: page.text.replaceAll(page.nonce, nonce), nonce }
      kept.delete(key)
      return undefined
    },
    keep: (key, page) => {
      const [oldest] = kept.keys()
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
      kept.set(key, { until: clock() + KEPT, page })
    },
  }
}
