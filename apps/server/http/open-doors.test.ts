import { everyCommand, lawCommands } from '@xinban/core/case/journey.fixture'
import { hotelPlan } from '@xinban/core/case/plan.fixture'
import { listFiles } from '@xinban/store/files'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ZodApp } from '../app.ts'
import { shownCode } from '../licences/shown-code.ts'
import { clientOf, prepareCase } from '../testing/client.ts'
import { concludedCase } from '../testing/concluded-case.ts'
import { openUpload } from '../testing/open-upload.ts'
import { routesOf } from '../testing/routes-of.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { type Caller, type CaseState, callers, mayBeMissing, openDoors, seers } from './open-doors.fixture.ts'

interface Answer {
  readonly status: number
  readonly body: string
  /** What can tell one thing from another: all but the clock and the count of requests. */
  readonly headers: string
}

function answerOf({ statusCode, body, headers }: Awaited<ReturnType<ZodApp['inject']>>): Answer {
  const telling = Object.entries(headers).filter(([name]) => !/^(date|x-ratelimit-.*)$/.test(name))
  return { status: statusCode, body, headers: JSON.stringify(telling) }
}

let server: TestServer
let routes: string[]
const cases = { invented: '0193aaaa-0000-7000-8000-000000000000' } as Record<CaseState, string>
const files = {} as Record<CaseState, string>
const cookies = {} as Record<Caller, string>
let values: Record<string, string>
let material: string

beforeAll(async () => {
  server = await startTestServer()
  const { app, context } = server
  routes = routesOf(app)
  const owner = await clientOf(app, 'applicant')
  const wishes = { has_business_licence: true }
  cases.concluded = (await concludedCase(app, 'i_restaurant', wishes)).id
  const draft = await prepareCase(owner, 'i_restaurant', wishes)
  cases.draft = draft.id
  material = draft.plan.materials.find((one) => one.provider === 'applicant')?.id ?? ''
  cases.submitted = (await prepareCase(owner, 'i_restaurant', wishes)).id
  await owner.command(cases.submitted, { type: 'submit', committed: true })
  for (const state of Object.keys(seers) as CaseState[])
    files[state] = (await listFiles(context.db, cases[state]))[0]?.id ?? cases.invented
  const licensed = await owner.get<{ licence: { number: string } }>(`/api/cases/${cases.concluded}`)
  const { number } = licensed.body.licence
  const told = await owner.get<{ messages: { id: string }[] }>('/api/messages')
  values = {
    number,
    code: shownCode(context, number).code,
    paper: 'receipt',
    day: '2026-01-01',
    list: '2026-1',
    purpose: 'revocation',
    parcel: 'p1',
    'items/:id': [...context.edition.items.keys()][0] ?? '',
    'authorities/:id': 'a_bureau',
    'materials/:id': [...context.edition.materials.keys()][0] ?? '',
    'services/:id': 'i_restaurant',
    'services/:file': 'none.pdf',
    'messages/:id': told.body.messages[0]?.id ?? '',
    'outbox/:id': 'd1',
  }
  for (const [caller, person] of Object.entries(callers))
    cookies[caller as Caller] = person === null ? '' : await cookieOf(person)
})
afterAll(() => server.close())

async function cookieOf(person: string): Promise<string> {
  const answer = await server.app.inject({ method: 'POST', url: '/api/session', payload: { person } })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

const isOfCase = (route: string) => / \/api\/(cases|parcels)\/:id/.test(route)
const isOfLicence = (route: string) => / \/api\/licences\/:number\/./.test(route)

let calls = 0
/** Where the route itself looks at who asks, the body has to be right first; elsewhere it is as small as it can be. */
function bodyOf(route: string): object {
  if (route.endsWith('/commands')) return { type: 'answer_correction', requestId: `knock-${calls}` }
  if (route.endsWith('/draft')) return { form: {}, version: 0 }
  return route.endsWith('/preview') ? { csv: 'x' } : {}
}

/** What this caller deletes is not there for the next one. */
async function caseFor(route: string, caller: Caller, state: CaseState): Promise<string> {
  const goes = route === 'DELETE /api/cases/:id' && caller === 'owner' && state === 'draft'
  return goes ? (await openUpload(await clientOf(server.app, 'applicant'))).id : cases[state]
}

async function knock(route: string, caller: Caller, state: CaseState): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ')
  const folder = path.split('/')[2]
  const own: Record<string, string> = {
    ...values,
    'cases/:id': await caseFor(route, caller, state),
    'cases/:file': files[state],
    'parcels/:id': cases[state],
    ...(state === 'invented' && { number: 'X0' }),
  }
  const url = path.replace(/:(\w+)/g, (name, word) => {
    return encodeURIComponent(own[word] ?? own[`${folder}/${name}`] ?? `no ${word}`)
  })
  const withBody = method === 'POST' || method === 'PUT'
  if (path.startsWith('/api/session') && callers[caller]) cookies[caller] = await cookieOf(callers[caller])
  const answer = await server.app.inject({
    method: method as 'GET',
    url: path.endsWith('/files') && method === 'POST' ? `${url}?material=${material}` : url,
    headers: { cookie: cookies[caller] },
    remoteAddress: `10.0.${calls >> 8}.${calls++ & 255}`,
    ...(withBody && { payload: bodyOf(route) }),
  })
  return answerOf(answer)
}

/** What is wrong with an answer to somebody for whom this door is shut; of what they don't see, they learn nothing. */
function shutFault(
  caller: Caller,
  { status, body, headers }: Answer,
  hidden: boolean,
  invented: Answer,
): string | null {
  if (caller === 'nobody') return status === 401 ? null : `${status} instead of 401`
  const same = status === invented.status && body === invented.body && headers === invented.headers
  if (hidden && !same) return `${status} tells it from something that does not exist (${invented.status})`
  const right = hidden ? status === 404 || status === 403 : [403, 404, 409].includes(status)
  return right ? null : `${status} instead of a refusal`
}

function openFault(route: string, { status, body }: Answer): string | null {
  if (status === 401 || status === 403) return `${status}, but the table says that it is open: ${body}`
  if (status === 404 && !mayBeMissing.includes(route)) return '404, but the table says that it is open'
  return status >= 500 && status !== 503 ? `${status}` : null
}

/** What is wrong with one route, tried by everybody with every case. */
async function faultsOf(route: string): Promise<string[]> {
  const doors = openDoors.find((one) => one.routes.includes(route))
  if (!doors) return [`${route} stands in no table: say in open-doors.fixture.ts who may use it, and why`]
  const states: CaseState[] = isOfCase(route)
    ? ['draft', 'submitted', 'concluded', 'invented']
    : isOfLicence(route)
      ? ['concluded', 'invented']
      : ['concluded']
  const faults: string[] = []
  for (const caller of Object.keys(callers) as Caller[]) {
    const invented = await knock(route, caller, 'invented')
    for (const state of states) {
      const sees =
        !(isOfCase(route) || isOfLicence(route)) || (seers[state] as readonly Caller[]).includes(caller)
      const everybody = doors.to === 'everybody'
      const isOpen = everybody || (sees && doors.to.includes(caller))
      const answer = await knock(route, caller, state)
      const fault = isOpen ? openFault(route, answer) : shutFault(caller, answer, !sees, invented)
      if (fault) faults.push(`${route} as ${caller}, case ${state}: ${fault}`)
    }
  }
  return faults
}

it('every route that the table names is there', () => {
  expect(openDoors.flatMap((doors) => doors.routes).filter((route) => !routes.includes(route))).toEqual([])
})

it('every route is shut to everybody but those whom the table names; of what they do not see they learn nothing', async () => {
  const order = ['GET', 'PUT', 'POST', 'DELETE']
  const readingFirst = [...routes].sort(
    (a, b) => order.indexOf(a.split(' ')[0] ?? '') - order.indexOf(b.split(' ')[0] ?? ''),
  )
  const faults: string[] = []
  for (const route of readingFirst) faults.push(...(await faultsOf(route)))
  expect(faults).toEqual([])
  expect(calls).toBeGreaterThan(1500)
})

/** Asks as this person about two things; the answers, without what names the request. */
async function both(caller: Caller, method: 'GET' | 'POST' | 'DELETE', urls: string[], payload?: object) {
  return Promise.all(
    urls.map(async (url) => {
      const remoteAddress = `10.1.${calls >> 8}.${calls++ & 255}`
      const sent = {
        method,
        url,
        headers: { cookie: cookies[caller] },
        remoteAddress,
        ...(payload && { payload }),
      }
      return answerOf(await server.app.inject(sent))
    }),
  )
}

it('no command tells a case that one does not see from one that does not exist', async () => {
  const commands = [...everyCommand(hotelPlan), ...lawCommands(hotelPlan)]
  const faults: string[] = []
  for (const [index, command] of commands.entries())
    for (const caller of ['stranger', 'chief of another authority'] as const)
      for (const state of ['draft', 'concluded'] as const) {
        const urls = [cases[state], cases.invented].map((id) => `/api/cases/${id}/commands`)
        const body = { ...command, requestId: `telling-${index}-${caller.replaceAll(' ', '')}` }
        const [foreign, invented] = await both(caller, 'POST', urls, body)
        if (
          JSON.stringify(foreign) !== JSON.stringify(invented) ||
          ![400, 404].includes(foreign?.status ?? 0)
        )
          faults.push(`${command.type} by ${caller} on a ${state}: ${foreign?.status}, ${invented?.status}`)
      }
  expect(faults).toEqual([])
  expect(commands.length).toBeGreaterThan(40)
})

it('inside one’s own case, a file or message of somebody else is like one that does not exist', async () => {
  const own = await clientOf(server.app, 'applicant-2')
  const mine = (await prepareCase(own, 'i_restaurant', { has_business_licence: true })).id
  cookies.stranger = await cookieOf('applicant-2')
  const at = (id: string) => `/api/cases/${mine}/files/${id}`
  const read = (id: string) => `/api/messages/${id}/read`
  const tries = [
    ['GET', [at(files.submitted), at(cases.invented)]],
    ['DELETE', [at(files.draft), at(cases.invented)]],
    ['POST', [read(values['messages/:id'] ?? ''), read(cases.invented)]],
  ] as const
  for (const [method, urls] of tries) {
    const [foreign, invented] = await both('stranger', method, [...urls])
    expect([method, foreign]).toEqual([method, invented])
    expect(foreign?.status).toBe(404)
  }
  expect(await listFiles(server.context.db, cases.draft)).not.toEqual([])
})
