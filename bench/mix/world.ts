import type { CaseView } from '@xinban/core/case/case-view'
import { randomOf } from '../../apps/server/fuzz/random.ts'
import { answerQuestions, clientOf } from '../../apps/server/testing/client.ts'
import { journey, type Wish } from './journey.ts'
import type { World } from './kinds.ts'
import { type Answer, type Visitor, visitor } from './visitor.ts'

/** So many strangers visit, each with an address of their own; the server limits each of them. */
const STRANGERS = 400
/** Signed-in people come from so many machines each. */
const MACHINES = 40

const restaurant = { has_business_licence: true, assembly_place: true, sells_tobacco: true }

function address(kind: number, index: number): string {
  return `10.${kind}.${index >> 8}.${index & 255}`
}

/** Each demo person at several machines: whoever asks next is at the next one. */
async function signIn(server: string): Promise<(person: string) => Visitor> {
  const { people } = JSON.parse(
    (await (await visitor(server, address(0, 0), null)).ask('GET', '/api/session/people')).text,
  ) as { people: { person: string }[] }
  const all = new Map<string, Visitor[]>()
  for (const [index, { person }] of people.entries()) {
    const machines = Array.from({
      length: person.startsWith('applicant') || person === 'clerk' ? MACHINES : 4,
    })
    const at = machines.map((_, machine) => visitor(server, address(index + 1, machine), person))
    all.set(person, await Promise.all(at))
  }
  let turn = 0
  return (person) => {
    const machines = all.get(person) ?? []
    turn += 1
    const chosen = machines[turn % machines.length]
    if (!chosen) throw new Error(`there is no demo person ${person}`)
    return chosen
  }
}

/** Cases that are under way: each request takes one of them a step further; new ones begin as others end. */
function walkers(begin: () => AsyncGenerator<Answer, void>): () => Promise<Answer> {
  const idle: AsyncGenerator<Answer, void>[] = []
  const step = async (): Promise<Answer> => {
    // The longest idle one: all move on side by side, as the cases of a district do.
    const walker = idle.shift() ?? begin()
    const { value } = await walker.next()
    if (!value) return step()
    idle.push(walker)
    return value
  }
  return step
}

/** Whole cases through the server, so that there is something to read; the last answers of each. */
async function conclude(begin: () => AsyncGenerator<Answer, void>, count: number): Promise<CaseView[]> {
  const views: CaseView[] = []
  for (let made = 0; made < count; made += 1) {
    let last: Answer | undefined
    for await (const answer of begin()) last = answer
    if (last) views.push(JSON.parse(last.text))
  }
  return views
}

/** So many pages of a hundred cases are what the window looks at on a day. */
const PAGES = 5

/** Cases of other people, as the window's list has them. */
async function listedCases(clerk: Visitor): Promise<string[]> {
  const ids: string[] = []
  let cursor = ''
  for (let page = 0; page < PAGES; page += 1) {
    const { text } = await clerk.ask('GET', `/api/cases?limit=100${cursor && `&cursor=${cursor}`}`)
    const { cases, next } = JSON.parse(text) as { cases: { id: string }[]; next: string | null }
    ids.push(...cases.map(({ id }) => id))
    if (next === null) break
    cursor = encodeURIComponent(next)
  }
  return ids
}

/** Everybody who takes part in a day at this server, and what they look at. */
export async function worldOf(server: string, seed: number, concluded: number): Promise<World> {
  const random = randomOf(seed)
  const people = await signIn(server)
  const strangers = await Promise.all(
    Array.from({ length: STRANGERS }, (_, index) => visitor(server, address(200, index), null)),
  )
  const first = await clientOf(server, 'applicant', address(250, 0))
  const answers = await answerQuestions(first, 'i_restaurant', restaurant)
  const wish: Wish = { service: 'i_restaurant', answers }
  let turn = 0
  const begin = () => {
    turn += 1
    return journey(people, turn % 2 === 0 ? 'applicant' : 'applicant-2', wish)
  }
  const views = await conclude(begin, concluded)
  const services = await first.get<{ services: { id: string }[] }>('/api/services')
  const listed = await listedCases(people('clerk'))
  const officials = ['clerk', 'surveyor', 'auditor', `chief-${views[0]?.plan.approval.lead}`]
  const licences = views.flatMap(({ licence }) => licence?.number ?? [])
  return {
    random,
    anybody: () => strangers[random.int(strangers.length)] as Visitor,
    applicant: () => people('applicant'),
    official: () => people(officials[random.int(officials.length)] ?? 'clerk'),
    clerk: () => people('clerk'),
    services: services.body.services.map(({ id }) => id),
    cases: listed,
    ownCases: views.filter((_, index) => index % 2 === 1).map(({ id }) => id),
    licences,
    step: walkers(begin),
  }
}
