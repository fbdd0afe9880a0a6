import { z } from 'zod'
import { NotTaken } from '../messages/not-taken.ts'
import { askOutside, type OutsideQuestion } from '../outbound/ask-outside.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { OutsideFault } from '../outbound/outside-fault.ts'
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

function parsed<T>(schema: z.ZodType<T>, body: Buffer): T {
  try {
    const read = schema.safeParse(JSON.parse(body.toString('utf8')))
    if (read.success) return read.data
  } catch {
    // No JSON is as little an answer as JSON of another shape.
  }
  throw new NotTaken('the answer is not what was agreed')
}

type Asking = Pick<OutsideQuestion, 'method' | 'body'> & { readonly headers?: OutsideQuestion['headers'] }

/**
 * A courier's HTTP interface, as docs/how-to/connect-a-courier.md describes it: POST /parcels asks for a parcel, GET
 * /parcels/{id} says where it is. An id that comes again is the same parcel. Redirects are not followed: token and
 * address are for this host only.
 */
export function httpCourier(
  { url, token }: NonNullable<Settings['courier']>,
  outbound: Outbound,
  patience: number,
): Courier {
  const base = url.replace(/\/$/, '')
  const authorized = { authorization: `Bearer ${token}`, accept: 'application/json' }
  const ask = async <T>(
    path: string,
    schema: z.ZodType<T>,
    { method, headers, body }: Asking = { method: 'GET' },
  ) => {
    const question = { url: `${base}${path}`, method, headers: { ...headers, ...authorized } }
    const limits = { patience, longest: LARGEST, ...(body !== undefined && { body }) }
    const answer = await askOutside(outbound, { ...question, ...limits }).catch((error: unknown) => {
      throw error instanceof OutsideFault ? new NotTaken(error.message) : error
    })
    const { status } = answer
    if (status < 200 || status >= 300) throw new NotTaken(`the courier answered ${status}`)
    return parsed(schema, answer.body)
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
