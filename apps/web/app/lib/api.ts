import type { Problem } from '@xinban/core/problem'
import { data, type RouterContextProvider, redirect } from 'react-router'
import { webContext } from '../context.ts'
import type { Typed } from './typed-in.ts'

/** A problem as the API sends it. */
export interface ApiProblem extends Problem {
  readonly title: string
  readonly titleEn?: string
  readonly status: number
  /** What was sent, where the session had ended meanwhile. */
  readonly typed?: Typed
}

/** What came of a request that may be refused. */
export type Sent<T> = { ok: true; value: T; response: Response } | { ok: false; problem: ApiProblem }

/** What loaders and actions are given. */
export interface Args {
  readonly request: Request
  readonly context: Readonly<RouterContextProvider>
}

type Init = NonNullable<Parameters<ReturnType<typeof webOf>['api']>[1]>

function webOf(context: Args['context']) {
  return context.get(webContext)
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  if (body && typeof body === 'object' && 'kind' in body) return body as ApiProblem
  return { kind: 'internal', title: '系统出错，请稍后再试', status: response.status }
}

/** Where to sign in, coming back to the page of this request afterwards. */
export function signInFor(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`
}

/** Leads to the sign-in page, or, where somebody has sent a form, to a page that keeps what they typed. */
async function signInFirst({ request, context }: Args): Promise<unknown> {
  const typed = await webOf(context).typed()
  if (typed.length === 0) return redirect(signInFor(request))
  const problem: ApiProblem = { kind: 'not-signed-in', title: '请先登录', status: 401, typed }
  return data(problem, { status: 401 })
}

/** The API for one page request. Without a session it leads to the sign-in page. */
export function apiOf({ request, context }: Args) {
  const { api } = webOf(context)

  /** Asks for something that may be refused; the caller shows the problem beside what was typed. */
  async function send<T>(path: string, init: Init): Promise<Sent<T>> {
    const response = await api(path, init)
    if (response.status === 401) throw await signInFirst({ request, context })
    if (!response.ok) return { ok: false, problem: await problemOf(response) }
    const value = response.status === 204 ? (undefined as T) : ((await response.json()) as T)
    return { ok: true, value, response }
  }

  /** Reads something that the page cannot do without; a problem becomes the error page. */
  async function get<T>(path: string, init: Init = {}): Promise<T> {
    const sent = await send<T>(path, init)
    if (sent.ok) return sent.value
    throw data(sent.problem, { status: sent.problem.status })
  }

  return { get, send }
}
