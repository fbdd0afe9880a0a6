import { problemKinds } from '@xinban/core/problem'
import type { FuzzRequest } from './requests.ts'

/** An answer as it left the server. */
export interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** What waits for papers that are still being made answers 503, and says when to ask again. */
const mayWait = ['/api/cases/{id}/documents/{paper}', '/api/cases/{id}/archive', '/api/licences/{number}/pdf']

/** What only a program's inside looks like: frames of a stack, its files, what the database said. */
const inside = [
  /\n\s+at .+:\d+:\d+/,
  /node_modules|file:\/\/\/(?!etc)|\.ts:\d+/,
  /\/(?:work|home|root|tmp|usr|var)\//,
  /TypeError|RangeError|SyntaxError|ReferenceError|ZodError|Cannot read prop|is not a function|undefined is/,
  /invalid input syntax|syntax error at|violates|relation "|duplicate key|out of range for type|byte sequence/,
  /\bselect\b[^"]*\bfrom\b|\binsert into\b|region_code/,
]

const everywhere = ['x-content-type-options', 'content-security-policy', 'x-frame-options', 'referrer-policy']

function problemFaults({ statusCode, headers, body }: Answer): string[] {
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return [`a problem of type ${headers['content-type']}`]
  let told: Record<string, unknown>
  try {
    told = JSON.parse(body)
  } catch {
    return ['a problem that is no JSON']
  }
  const kind = String(told.kind)
  if (!Object.hasOwn(problemKinds, kind)) return [`an unknown kind of problem: ${kind}`]
  const right = told.status === statusCode && told.type === `/problems/${kind}` && told.title
  return right ? [] : [`kind, type, title and status do not agree: ${body.slice(0, 200)}`]
}

function bodyFaults({ statusCode, headers, body }: Answer): string[] {
  if (statusCode === 204 || statusCode === 304) return body === '' ? [] : [`${statusCode} with a body`]
  const type = String(headers['content-type'])
  if (!headers['content-type']) return ['no content-type']
  if (!type.startsWith('application/json')) return []
  try {
    JSON.parse(body)
    return []
  } catch {
    return ['JSON that is none']
  }
}

/** What is wrong with an answer, whatever the question was. Empty: nothing. */
export function faultsOf(request: FuzzRequest, answer: Answer): string[] {
  const { statusCode, headers, body } = answer
  const faults: string[] = []
  const waits = statusCode === 503 && mayWait.includes(request.operation.path) && headers['retry-after']
  if (statusCode >= 500 && !waits) faults.push(`status ${statusCode}`)
  if (request.method !== 'HEAD')
    faults.push(...(statusCode >= 400 ? problemFaults(answer) : bodyFaults(answer)))
  for (const name of everywhere) if (!headers[name]) faults.push(`no ${name}`)
  if (statusCode >= 400)
    for (const pattern of inside)
      if (pattern.test(body)) faults.push(`the body tells of the inside: ${pattern}`)
  return faults
}
