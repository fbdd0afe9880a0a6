import type { TestServer } from '../testing/test-server.ts'
import { faultsOf } from './faults-of.ts'
import { type Random, randomOf } from './random.ts'
import { type FuzzRequest, makeRequest, type Operation, operationsOf } from './requests.ts'
import { makeWorld } from './world.ts'

/** Something wrong, and the request that showed it: number and seed make it again. */
export interface Found {
  readonly number: number
  readonly operation: string
  readonly request: string
  readonly fault: string
}

/** What a run saw. `statuses`: how many answers by status; `reached`: operations that answered with success once. */
export interface FuzzReport {
  readonly requests: number
  readonly operations: number
  readonly statuses: Readonly<Record<number, number>>
  readonly reached: readonly string[]
  readonly found: readonly Found[]
}

/** Milliseconds after which an answer does not come any more: a limit for safety, no aim. */
const HANGS = 60_000
/** Requests between two looks at whether the server is ready. */
const EVERY = 250

function shown({ method, url, person, headers, body }: FuzzRequest): string {
  const sent = body ? `${body.type.slice(0, 60)} ${body.payload.toString('latin1', 0, 600)}` : ''
  return `${method} ${url.slice(0, 200)} as ${person} ${JSON.stringify(headers).slice(0, 100)} ${sent}`
}

function bounded<T>(work: Promise<T>): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(() => resolve(null), HANGS)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

/** Each operation as often as its body has variants, but for these limits: there is one for all commands of a case. */
function weighed(operations: readonly Operation[]): Operation[] {
  return operations.flatMap((operation) => {
    const variants = operation.body?.schema.oneOf?.length ?? (operation.body ? 3 : 1)
    return Array.from({ length: Math.min(variants, 30) }, () => operation)
  })
}

/** Sends as one of the people, signed in where they are not; an address of its own keeps the rate limits out of the way. */
function senderOf({ app }: TestServer, random: Random) {
  const cookies = new Map<string, string>()
  const address = () => `10.${random.int(256)}.${random.int(256)}.${random.int(256)}`
  async function cookieOf(person: string): Promise<string> {
    const kept = cookies.get(person)
    if (kept) return kept
    const remoteAddress = address()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person },
      remoteAddress,
    })
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    cookies.set(person, cookie)
    return cookie
  }
  return async ({ person, method, url, headers, body, operation }: FuzzRequest) => {
    const cookie = person === null ? {} : { cookie: await cookieOf(person) }
    if (person && operation.path.startsWith('/api/session')) cookies.delete(person)
    return app.inject({
      method: method as 'GET',
      url,
      remoteAddress: address(),
      headers: { ...cookie, ...(body && { 'content-type': body.type }), ...headers },
      ...(body && { payload: body.payload }),
    })
  }
}

/** Asks the server so many things that nobody should ask, and looks at every answer. The seed decides what. */
export async function runFuzz(server: TestServer, requests: number, seed: number): Promise<FuzzReport> {
  const random = randomOf(seed)
  const world = await makeWorld(server)
  const { body } = await server.app.inject('/api/openapi.json')
  const operations = operationsOf(JSON.parse(body))
  const [first, ...rest] = weighed(operations)
  if (!first) throw new Error('the description has no operation')
  const send = senderOf(server, random)
  const statuses: Record<number, number> = {}
  const reached = new Set<string>()
  const found: Found[] = []
  for (let number = 1; number <= requests; number++) {
    const request = makeRequest(random, random.pick([first, ...rest]), world)
    const { method, path } = request.operation
    const note = (fault: string) =>
      found.push({ number, operation: `${method} ${path}`, request: shown(request), fault })
    const answer = await bounded(send(request))
    if (answer) {
      statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1
      if (answer.statusCode < 300) reached.add(`${method} ${path}`)
      for (const fault of faultsOf(request, answer)) note(fault)
    } else note(`no answer within ${HANGS / 1000} s`)
    if (number % EVERY === 0 || number === requests) {
      const ready = await server.app.inject('/api/health/ready')
      if (ready.statusCode !== 200) note('the server is not ready any more')
    }
  }
  return { requests, operations: operations.length, statuses, reached: [...reached].sort(), found }
}
