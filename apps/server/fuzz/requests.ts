import type { Body } from './bodies.ts'
import { jsonBody, multipartBody, rawBody } from './bodies.ts'
import { hostileTexts, hostileValue, spoiled } from './hostile.ts'
import { known } from './pools.ts'
import type { Random } from './random.ts'
import { type Schema, valueLike } from './value-like.ts'
import type { World } from './world.ts'

/** One way into the API, as its description has it. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly body: { readonly type: string; readonly schema: Schema } | null
}

/** A request, and which operation it is meant for. */
export interface FuzzRequest {
  readonly operation: Operation
  readonly method: string
  readonly url: string
  readonly person: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body | null
}

interface Described {
  readonly parameters?: Operation['parameters']
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** Every operation of an OpenAPI document. */
export function operationsOf(document: {
  paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const [content] = Object.entries(described.requestBody?.content ?? {})
      const body = content ? { type: content[0], schema: content[1].schema } : null
      return { method: method.toUpperCase(), path, parameters: described.parameters ?? [], body }
    }),
  )
}

const pathTexts = [
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%00',
  '%ff%fe',
  '%',
  '%zz',
  '%ed%a0%80',
  'a'.repeat(299),
  'a'.repeat(400),
  'x'.repeat(9000),
] as const

function segment(random: Random, { path }: Operation, name: string, { pools }: World): string {
  const real = known(random, pools, `${path.split('/')[2]}.${name}`) ?? known(random, pools, name)
  if (real !== undefined && random.chance(0.85)) return encodeURIComponent(real)
  if (random.chance(0.4)) return random.pick(pathTexts)
  return encodeURIComponent(random.pick(hostileTexts).toWellFormed())
}

function queryOf(random: Random, { parameters }: Operation, { pools }: World): string {
  const pairs = parameters
    .filter((one) => one.in === 'query' && random.chance(0.6))
    .map(({ name, schema }) => {
      const value = random.chance(0.7)
        ? valueLike(random, schema, name, pools)
        : random.pick<unknown>([hostileValue(random), random.pick(hostileTexts)])
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
      return `${name}=${encodeURIComponent(text.slice(0, 20_000).toWellFormed())}`
    })
  if (random.chance(0.05))
    pairs.push(
      random.pick(['__proto__[x]=1', 'constructor=1', '%ff=%ff', 'limit=1&limit=2', '=', '&&&', '%']),
    )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function bodyOf(random: Random, { body }: Operation, { pools, pdfs }: World): Body | null {
  if (!body) return random.chance(0.05) ? rawBody(random) : null
  if (random.chance(0.08)) return rawBody(random)
  if (body.type === 'multipart/form-data') return multipartBody(random, pdfs)
  const value = valueLike(random, body.schema, '', pools)
  return jsonBody(random, random.chance(0.4) ? value : spoiled(random, value))
}

type Header = readonly [name: string, value: string]

const oddHeaders: readonly [Header, ...Header[]] = [
  ['accept', 'x/y;q=z,,,'],
  ['accept-language', 'x'.repeat(5000)],
  ['accept-encoding', 'br;q=nonsense'],
  ['range', 'bytes=-1-999999999999999999'],
  ['if-none-match', '"\\"'],
  ['if-modified-since', 'yesterday'],
  ['content-encoding', 'gzip'],
  ['content-length', '-1'],
  ['transfer-encoding', 'chunked'],
  ['expect', '100-continue'],
  ['host', '../../x:99999'],
  ['origin', 'null'],
  ['origin', 'http://[::'],
  ['sec-fetch-site', 'nonsense'],
  ['x-forwarded-for', '1.2.3.4, __proto__'],
  ['x-http-method-override', 'DELETE'],
  ['authorization', 'Basic !!!'],
  ['cookie', 'xinban_session=%ff; __proto__=1; ='],
  ['cookie', `xinban_session=${'a'.repeat(6000)}`],
]

/** A request that may be right, wrong in one place, or no request at all. */
export function makeRequest(random: Random, operation: Operation, world: World): FuzzRequest {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => segment(random, operation, name, world))
  const asked = `${path}${queryOf(random, operation, world)}`
  const url = random.chance(0.01) ? `${asked}/${'long/'.repeat(3000)}` : asked
  const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'] as const
  const method = random.chance(0.03) ? random.pick(others) : operation.method
  const mostly = known(random, { people: world.people }, 'people') ?? null
  const person = random.chance(0.2) ? null : random.chance(0.4) ? 'applicant' : mostly
  const headers = random.chance(0.1) ? Object.fromEntries([random.pick(oddHeaders)]) : {}
  return { operation, method, url, person, headers, body: bodyOf(random, operation, world) }
}
