import { randomBytes } from 'node:crypto'
import type { Person } from '@xinban/core/access/person'
import type { CaseFacts } from '@xinban/core/access/sees'
import { type Case, statusOf } from '@xinban/core/case/case'
import type { Actor, CaseEvent, EventBody } from '@xinban/core/case/event'
import { evolve } from '@xinban/core/case/evolve'
import { hotelPlan } from '@xinban/core/case/plan.fixture'
import type { Handling } from '@xinban/core/case/promises/events'
import { ordinary } from '@xinban/core/case/promises/state'
import { tasksOf } from '@xinban/core/case/tasks'
import { cnCalendar } from '@xinban/core/clock/calendar.fixture'
import type { Plan } from '@xinban/core/compose/plan'
import pg from 'pg'
import { type Change, commit } from './cases.ts'
import { close, connect, type Db } from './db.ts'
import { newId } from './ids.ts'
import type { Keys } from './seal.ts'
import { TEST_REGION, testDatabase } from './testing.ts'

/** Keys for tests, new each time. */
export function testKeys(): Keys {
  return { current: 'k1', all: { k1: randomBytes(32) }, index: randomBytes(32) }
}

/** A store of its own for one test file; `owner` may do what the application may not. */
export interface TestStore {
  readonly db: Db
  readonly owner: pg.Client
  readonly url: string
  close(): Promise<void>
}

export async function testStore(): Promise<TestStore> {
  const database = await testDatabase()
  const db = connect({ url: database.url, region: TEST_REGION, keys: testKeys() })
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const stop = async () => {
    await close(db)
    await owner.end()
    await database.drop()
  }
  return { db, owner, url: database.url, close: stop }
}

export const applicant: Person = { id: 'p-applicant', name: '李晓梅', roles: [{ role: 'applicant' }] }
export const clerk: Person = { id: 'p-clerk', name: '于洋', roles: [{ role: 'window_clerk' }] }

/** A case in a test: its state, and the hash of its last event once it is kept. */
export interface Story {
  readonly plan: Plan
  readonly case: Case
  readonly hash: string
}

function factsOf(theCase: Case, plan: Plan): CaseFacts {
  return {
    applicant: theCase.applicant.id,
    status: statusOf(theCase),
    authorities: [...new Set(theCase.parts.map((part) => part.authority))],
    supervisors: [...new Set(theCase.verifications.map((one) => one.authority))],
    recorded: theCase.credit.length > 0,
    lead: plan.approval.lead,
    submitted: theCase.submittedAt !== null,
    surveyed: plan.survey !== null,
  }
}

/** What happens in a test, with the parts of a change that the test cares about. */
export interface Happening {
  readonly person?: Person
  readonly at?: string
  readonly requestId?: string
  readonly jobs?: Change['jobs']
  readonly licence?: Change['licence']
  readonly credit?: Change['credit']
  readonly decisions?: Change['decisions']
  readonly messages?: Change['messages']
  readonly wakeOn?: Change['wakeOn']
}

export const calendar = cnCalendar()

const noon = '2026-11-23T04:00:00.000Z'

/** The change that these events make; for a new case without a story before. */
export function changeOf(
  before: Story | null,
  caseId: string,
  plan: Plan,
  bodies: readonly EventBody[],
  more: Happening = {},
): Change {
  const { person = applicant, at = noon, requestId = newId(), jobs = [], licence = null } = more
  const { credit = [], decisions = [], messages = [], wakeOn = null } = more
  const actor: Actor = { id: person.id, name: person.name, role: person.roles[0]?.role ?? '' }
  const first = (before?.case.version ?? 0) + 1
  const events = bodies.map((body, index): CaseEvent => ({ seq: first + index, at, actor, body }))
  const after = events.reduce<Case | null>(
    (state, event) => evolve(caseId, state, event),
    before?.case ?? null,
  )
  if (!after) throw new Error('a change needs an event')
  return {
    caseId,
    before: before && { version: before.case.version, hash: before.hash },
    after,
    plan,
    planHash: `hash of ${plan.service.id}`,
    facts: factsOf(after, plan),
    applicantMasked: '李**',
    due: after.acceptance?.accepted ? after.acceptance.due.effective : null,
    events,
    tasks: tasksOf(after, plan, calendar),
    wakeOn,
    licence,
    credit,
    decisions,
    messages,
    jobs,
    audit: { personId: person.id, role: actor.role, action: 'case.test', detail: { case: caseId } },
    request: { personId: person.id, requestId, bodyHash: 'b', answer: { version: after.version } },
    at,
  }
}

/** The opening of a case. */
export function openingOf(plan: Plan, person: Person = applicant): EventBody {
  return {
    type: 'opened',
    service: plan.service.id,
    edition: plan.edition,
    answers: plan.answers,
    applicant: { id: person.id, name: person.name },
    items: plan.items.map(({ id, authority, after }) => ({ id, authority: authority.id, after })),
  }
}

/** Keeps a change that must succeed. */
export async function keep(db: Db, change: Change): Promise<Story> {
  const committed = await commit(db, change)
  if (!committed.ok) throw new Error(`not kept: ${committed.why}`)
  return { plan: change.plan, case: change.after, hash: committed.hash }
}

/** A new case in the database. */
export function openCase(db: Db, plan: Plan = hotelPlan, more: Happening = {}): Promise<Story> {
  return keep(db, changeOf(null, newId(), plan, [openingOf(plan, more.person)], more))
}

/** The case goes on with these events. */
export function goOn(
  db: Db,
  story: Story,
  bodies: readonly EventBody[],
  more: Happening = {},
): Promise<Story> {
  return keep(db, changeOf(story, story.case.id, story.plan, bodies, more))
}

let serial = 0

/** The application as it is handed in; the phone is the one sensitive field of the tests' plans. */
export function submission(phone = '13800138000', handling: Handling = ordinary): EventBody {
  serial += 1
  const file = { id: newId(), material: 'm_lease', name: '租赁合同.pdf', mime: 'application/pdf' }
  return {
    type: 'submitted',
    number: `N${String(serial).padStart(6, '0')}`,
    form: { subject_name: '海韵渔家饭店', phone },
    files: [{ ...file, size: 1, sha256: '0' }],
    committed: true,
    handling,
  }
}

export const acceptance: EventBody = {
  type: 'accepted',
  acceptedOn: '2026-11-23',
  due: {
    legal: '2026-12-21',
    effective: '2026-12-14',
    provisional: false,
    parts: {
      p_food: { legal: '2026-12-21', effective: '2026-12-14' },
      p_fire: { legal: '2026-12-21', effective: '2026-12-07' },
      p_hotel: { legal: '2026-12-21', effective: '2026-12-21' },
    },
  },
}

export function granted(item: string): EventBody {
  return { type: 'part_granted', item, note: '' }
}
