import { z } from 'zod'
import { NotTaken } from '../messages/not-taken.ts'
import type { Settings } from '../settings.ts'
import type { Courier } from './courier.ts'

/** Bytes of an answer that are read; more is no answer. */
const LARGEST = 64 * 1024

const line = z.string().trim().min(1).max(200)
const Shipped = z.object({
  tracking: z.string().regex(/^[\w-]{1,64}$/),
  carrier: z.string().trim().min(1).max(64),
})
const Progress = z.object({
  state: z.enum(['moving', 'delivered', 'returned', 'lost']),
  steps: z
    .array(
      z.object({
        // Nothing was sent before this century, and the database does not know every year.
        at: z.iso.datetime({ offset: true }).refine((at) => at >= '2000'),
        text: line,
        place: z.string().trim().max(200).default(''),
      }),
    )
    .max(200)
    .default([]),
  receivedBy: z.string().trim().max(100).default(''),
  record: z.string().trim().max(200).default(''),
  reason: z.string().trim().max(200).default(''),
})

function reasonOf(error: unknown): string {
  if (error instanceof NotTaken) return error.message
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined
  return cause && 'code' in cause ? `cannot be reached (${cause.code})` : 'cannot be reached'
}

/** The body as text, no more of it than an answer can have. */
async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > LARGEST) throw new NotTaken('the answer is too large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parsed<T>(schema: z.ZodType<T>, text: string): T {
  try {
    const read = schema.safeParse(JSON.parse(text))
    if (read.success) return read.data
  } catch {
    // No JSON is as little an answer as JSON of another shape.
  }
  throw new NotTaken('the answer is not what was agreed')
}

/**
 * A courier's HTTP interface, as docs/how-to/connect-a-courier.md describes it: POST /parcels asks for a parcel, GET
 * /parcels/{id} says where it is. An id that comes again is the same parcel. Redirects are not followed: token and
 * address are for this host only.
 */
export function httpCourier({ url, token }: NonNullable<Settings['courier']>, patience: number): Courier {
  const base = url.replace(/\/$/, '')
  const ask = async <T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> => {
    try {
      const response = await fetch(`${base}${path}`, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        headers: { ...init.headers, authorization: `Bearer ${token}`, accept: 'application/json' },
      })
      if (!response.ok) {
        await response.body?.cancel()
        throw new NotTaken(`the courier answered ${response.status}`)
      }
      return parsed(schema, await textOf(response))
    } catch (error) {
      throw new NotTaken(reasonOf(error))
    }
  }
  return {
    ship: async ({ id, receiver, sender, contents }) => {
      const shipped = await ask('/parcels', Shipped, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify({ id, receiver, sender, contents }),
      })
      return { ...shipped, demo: false }
    },
    track: ({ id }) => ask(`/parcels/${encodeURIComponent(id)}`, Progress),
  }
}
