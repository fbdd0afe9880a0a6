import { seededPerson } from '../cases/seeded-person.ts'
import type { World } from './world.ts'

/** A kind of reading: by whom, and what is asked the nth time. */
export interface Call {
  readonly name: string
  /** One of the world's readers; null: nobody is signed in. */
  readonly who: string | null
  readonly ask: (turn: number) => { readonly path: string; readonly json?: unknown }
  /** What is kept for minutes is made anew each time. */
  readonly cold?: true
}

type Rows = Record<string, string>[]

/** Some of what there is, spread over all years. */
async function samples({ owner }: World, columns: string, from: string): Promise<Rows> {
  const { rows } = await owner.query(`select ${columns} from ${from} order by md5(case_id::text) limit 200`)
  if (rows.length === 0) throw new Error(`nothing in ${from}`)
  return rows
}

function cyclic(rows: Rows, column: string): (turn: number) => string {
  return (turn) => rows[turn % rows.length]?.[column] ?? ''
}

const inboxes = ['clerk', 'approver, busy', 'approver, small', 'chief', 'surveyor', 'leader', 'five roles']
const applicants = ['an applicant, 4 cases', 'an agent, thousands']
const listers = [...inboxes, 'supervisor, small', 'auditor', ...applicants]

function listsOf(): Call[] {
  const get = (name: string, who: string, path: string): Call => ({ name, who, ask: () => ({ path }) })
  return [
    ...[...inboxes, ...applicants].map((who) => get('inbox', who, '/api/tasks?limit=100')),
    get('inbox, red ones', 'clerk', '/api/tasks?limit=100&light=red'),
    get('inbox, one kind', 'approver, busy', '/api/tasks?limit=100&kind=decide'),
    ...listers.map((who) => get('cases', who, '/api/cases')),
    ...['clerk', 'approver, small', 'five roles'].map((who) =>
      get('cases, accepted', who, '/api/cases?status=accepted'),
    ),
    get('cases, previewing (none)', 'approver, busy', '/api/cases?status=previewing'),
    ...['clerk', 'approver, busy', 'an applicant, 4 cases', 'an agent, thousands', 'five roles'].map((who) =>
      get('messages', who, '/api/messages'),
    ),
  ]
}

function found(name: string, who: string, typed: (turn: number) => string): Call {
  return { name, who, ask: (turn) => ({ path: '/api/cases/search', json: { typed: typed(turn) } }) }
}

async function searches(world: World): Promise<Call[]> {
  const cases = await samples(
    world,
    'number, applicant_id, id',
    `(select *, id as case_id from approval_case where number is not null and applicant_id like 'seeded-%-%') c`,
  )
  const number = cyclic(cases, 'number')
  const person = (turn: number) =>
    seededPerson(world.seed, Number(cyclic(cases, 'applicant_id')(turn).slice(-7)))
  return [
    found('search: number', 'clerk', number),
    found('search: end of a number', 'clerk', (turn) => number(turn).slice(-5)),
    found('search: day of a number', 'clerk', (turn) => number(turn).slice(0, 14)),
    found('search: telephone', 'clerk', (turn) => person(turn).phone),
    found('search: company', 'clerk', (turn) => person(turn).company),
    found('search: end of a number', 'approver, small', (turn) => number(turn).slice(-5)),
    found('search: nothing there', 'five roles', (turn) => `没有这一家${turn}`),
  ]
}

async function single(world: World): Promise<Call[]> {
  const all = cyclic(
    await samples(
      world,
      'id',
      `(select id, id as case_id from approval_case where submitted_at is not null) c`,
    ),
    'id',
  )
  const small = cyclic(
    await samples(
      world,
      'id',
      `(select id, id as case_id from approval_case where authorities @> '{a_police}' and status = 'concluded') c`,
    ),
    'id',
  )
  const read = (who: string, id: (turn: number) => string): Call => ({
    name: 'one case',
    who,
    ask: (turn) => ({ path: `/api/cases/${id(turn)}` }),
  })
  const proof = (turn: number) => ({ path: `/api/cases/${all(turn)}/proof` })
  return [
    read('clerk', all),
    read('approver, small', small),
    { name: 'proof of a case', who: 'clerk', ask: proof },
  ]
}

async function looks(world: World): Promise<Call[]> {
  const licences = cyclic(await samples(world, 'number', 'licence'), 'number')
  const open = (name: string, path: string, cold?: true): Call => ({
    name,
    who: null,
    ask: () => ({ path }),
    ...(cold && { cold }),
  })
  const licence = (turn: number) => ({ path: `/api/licences/${licences(turn)}` })
  return [
    { name: 'a licence', who: null, ask: licence },
    open('decisions', '/api/decisions'),
    open('decisions of an authority', '/api/decisions?authority=a_police'),
    open('decisions of a year ago', '/api/decisions?until=2025-11-26&service=i_hr'),
    open('chain roots', '/api/chain-roots'),
    open('statistics, made anew', '/api/statistics', true),
    open('promises, counted anew', '/api/commitments', true),
    open('status lists, made anew', '/api/licence-check', true),
  ]
}

/** Everything that is measured. */
export async function callsOf(world: World): Promise<Call[]> {
  return [...listsOf(), ...(await searches(world)), ...(await single(world)), ...(await looks(world))]
}
