import { randomUUID } from 'node:crypto'
import type { QuestionsView } from '@xinban/core/api'
import type { CaseView } from '@xinban/core/case/case-view'
import type { Answers, CasePlan } from '@xinban/core/compose/plan'
import type { ZodApp } from '../app.ts'
import { samplePdf } from './sample-files.ts'
import { sampleForm } from './sample-form.ts'

/** An answer of the API: status and parsed body. */
export interface Answered<T = unknown> {
  readonly status: number
  readonly body: T
}

/** The API as one signed-in person uses it. */
export interface Client {
  readonly get: <T = unknown>(path: string) => Promise<Answered<T>>
  readonly send: <T = unknown>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    json?: unknown,
  ) => Promise<Answered<T>>
  readonly upload: (path: string, name: string, content: Buffer) => Promise<Answered>
  readonly command: (
    id: string,
    command: Record<string, unknown>,
    requestId?: string,
  ) => Promise<Answered<CaseView>>
}

function multipart(name: string, content: Buffer): { payload: Buffer; type: string } {
  const boundary = `----xinban${randomUUID()}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

/** One request and its answer, however it travels. */
interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: Buffer
}
interface Answer {
  readonly status: number
  readonly cookie: string
  readonly text: string
}
type Ask = (asked: Asked) => Promise<Answer>

/** A server in this process, or the address of one in another. */
export type Server = ZodApp | string

function inProcess(app: ZodApp, remoteAddress: string): Ask {
  return async ({ method, path, headers, payload }) => {
    const response = await app.inject({
      method,
      url: path,
      headers,
      remoteAddress,
      ...(payload && { payload }),
    })
    const set = response.headers['set-cookie']
    const cookie = String((Array.isArray(set) ? set[0] : set) ?? '')
    return { status: response.statusCode, cookie, text: response.body }
  }
}

/** A server that trusts this machine as its proxy takes the visitor for one from `remoteAddress`. */
function overHttp(address: string, remoteAddress: string): Ask {
  return async ({ method, path, headers, payload }) => {
    const response = await fetch(new URL(path, address), {
      method,
      headers: { ...headers, 'x-forwarded-for': remoteAddress },
      ...(payload && { body: new Uint8Array(payload) }),
    })
    return {
      status: response.status,
      cookie: response.headers.getSetCookie()[0] ?? '',
      text: await response.text(),
    }
  }
}

/** Signs a demo person in (null: nobody) and returns their client, which comes from this address. */
export async function clientOf(
  server: Server,
  person: string | null,
  remoteAddress = '127.0.0.1',
): Promise<Client> {
  const ask = typeof server === 'string' ? overHttp(server, remoteAddress) : inProcess(server, remoteAddress)
  const cookie = person === null ? '' : await signedIn(ask, person)
  const call = async <T>(method: Asked['method'], path: string, json?: unknown): Promise<Answered<T>> => {
    const answer = await ask({ method, path, ...withJson(cookie, json) })
    return { status: answer.status, body: (answer.text === '' ? null : JSON.parse(answer.text)) as T }
  }
  return {
    get: (path) => call('GET', path),
    send: (method, path, json) => call(method, path, json),
    upload: async (path, name, content) => {
      const { payload, type } = multipart(name, content)
      const answer = await ask({ method: 'POST', path, headers: { cookie, 'content-type': type }, payload })
      return { status: answer.status, body: JSON.parse(answer.text) }
    },
    command: (id, command, requestId = randomUUID()) =>
      call('POST', `/api/cases/${id}/commands`, { ...command, requestId }),
  }
}

function withJson(cookie: string, json: unknown): Pick<Asked, 'headers' | 'payload'> {
  if (json === undefined) return { headers: { cookie } }
  const headers = { cookie, 'content-type': 'application/json' }
  return { headers, payload: Buffer.from(JSON.stringify(json)) }
}

async function signedIn(ask: Ask, person: string): Promise<string> {
  const { cookie } = await ask({ method: 'POST', path: '/api/session', ...withJson('', { person }) })
  return cookie.split(';')[0] ?? ''
}

/** Answers every guided question: as wished where a wish is given, else no, nothing, the first option, or the least. */
export async function answerQuestions(client: Client, service: string, wishes: Answers): Promise<Answers> {
  let answers: Answers = {}
  for (;;) {
    const { body } = await client.send<QuestionsView>('POST', `/api/services/${service}/questions`, {
      answers,
    })
    const question = body.questions.find((candidate) => candidate.id === body.next)
    if (!question) return body.answers
    const fallback = {
      yes_no: false,
      one_of: question.options?.[0]?.value ?? '',
      many_of: [] as string[],
      number: question.min ?? 0,
    }[question.type]
    answers = { ...body.answers, [question.id]: wishes[question.id] ?? fallback }
  }
}

/** Opens a case, fills the form, uploads every paper: everything up to the submission. */
export async function prepareCase(client: Client, service: string, wishes: Answers): Promise<CaseView> {
  const answers = await answerQuestions(client, service, wishes)
  const opened = await client.send<CaseView>('POST', '/api/cases', {
    service,
    answers,
    requestId: randomUUID(),
  })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body))
  const { id, plan } = opened.body
  await client.send('PUT', `/api/cases/${id}/draft`, { form: sampleForm(plan), version: 0 })
  await uploadAll(client, id, plan)
  return opened.body
}

async function uploadAll(client: Client, id: string, plan: CasePlan): Promise<void> {
  for (const material of plan.materials.filter((candidate) => candidate.provider === 'applicant')) {
    const done = await client.upload(
      `/api/cases/${id}/files?material=${material.id}`,
      `${material.name.zh}.pdf`,
      samplePdf(material.id),
    )
    if (done.status !== 201) throw new Error(JSON.stringify(done.body))
  }
}
