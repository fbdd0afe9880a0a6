import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { statusOf } from './case.ts'
import type { Command, CommandType } from './command.ts'
import type { Permit } from './event.ts'
import { accept, grant, plainCalendar, submit } from './journey.fixture.ts'
import { licenceStatus, stands } from './licence-status.ts'
import { cancellationsAsked } from './life/cancellation.ts'
import { openChange } from './life/fact-change.ts'
import { rules } from './rules.ts'
import {
  after,
  nextMorning,
  pausedDays,
  shapeOf,
  smallTale,
  stepsOf,
  type Ways,
} from './small-world.fixture.ts'
import { tasksOf } from './tasks.ts'
import type { Tale } from './time/random-case.fixture.ts'

const hearings: CommandType[] = ['offer_hearing', 'request_hearing', 'announce_hearing', 'record_hearing']
const pauses: CommandType[] = ['start_pause', 'end_pause']
const extensions: CommandType[] = ['ask_extension', 'decide_extension']
const joint: CommandType[] = ['ask_joint_extension', 'decide_joint_extension']
/** The life of the licence, which has a world of its own. */
const ofLife: CommandType[] = [
  'suspend_permit',
  'lift_suspension',
  'request_change',
  'decide_change',
  'conclude_change',
  'request_cancellation',
  'cancel_permit',
]
const later: CommandType[] = ['record_verification', 'notify_revocation', 'request_renewal']

/** Small worlds, each without what others have: together they have everything. */
const worlds: readonly (readonly [string, Ways, readonly CommandType[]])[] = [
  ['special procedures and extensions', {}, [...hearings, ...joint, ...later, 'request_correction']],
  ['joint handling extended', {}, [...hearings, ...pauses, ...later, 'request_correction']],
  ['hearings, one of them by law', { hearing: 'required' }, [...pauses, ...extensions, ...joint, ...later]],
  [
    'a promise and a paper that follows',
    { handling: { commitments: ['a'], tolerated: ['m_lease'] } },
    [...pauses, ...extensions, ...joint, ...hearings, ...later],
  ],
  [
    'a paper that a promise replaces',
    { handling: { promised: ['m_lease'] } },
    [...pauses, ...extensions, ...joint, ...hearings, ...later],
  ],
  [
    'a paper whose lateness ends the whole',
    { handling: { tolerated: ['m_lease'] }, late: 'withdraw_case' },
    [...extensions, ...joint, ...hearings, ...later, 'request_correction'],
  ],
  [
    'a preview',
    { handling: { preview: ['m_lease'] } },
    [...pauses, ...extensions, ...joint, ...hearings, ...later],
  ],
]

interface Explored {
  readonly states: ReadonlyMap<string, Tale>
  /** From each state, the states that a command or the next day leads to. */
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>
  readonly given: ReadonlySet<CommandType>
}

/** Every state that any order of commands and mornings can reach. */
function explore(start: Tale, without: readonly CommandType[]): Explored {
  const states = new Map([[shapeOf(start), start]])
  const edges = new Map<string, Set<string>>()
  const given = new Set<CommandType>()
  for (const [from, tale] of states) {
    const out = new Set<string>()
    edges.set(from, out)
    const reach = (next: Tale | null) => {
      if (!next) return
      const to = shapeOf(next)
      out.add(to)
      if (!states.has(to)) states.set(to, next)
    }
    for (const step of stepsOf(tale)) {
      if (without.includes(step[1].type)) continue
      const next = after(tale, step)
      if (next) given.add(step[1].type)
      reach(next)
    }
    reach(nextMorning(tale))
  }
  return { states, edges, given }
}

/** States from which no way leads to a good one. */
function lost({ states, edges }: Explored, isGood: (theCase: Case) => boolean): string[] {
  const good = new Set([...states].flatMap(([shape, tale]) => (isGood(tale.case) ? [shape] : [])))
  for (let size = 0; size !== good.size; ) {
    size = good.size
    for (const [from, out] of edges) if ([...out].some((to) => good.has(to))) good.add(from)
  }
  return [...states.keys()].filter((shape) => !good.has(shape))
}

const ends = ['concluded', 'not_accepted', 'withdrawn']
const isEnd = (theCase: Case) => ends.includes(statusOf(theCase))

describe.each(worlds)('every case ends: %s', (_name, ways, without) => {
  const world = explore(smallTale(ways), [...without, ...ofLife])
  const cases = [...world.states.values()]

  it('has a way to an end from every state, without anybody giving up', () => {
    expect(world.states.size).toBeGreaterThan(30)
    expect(lost(world, isEnd)).toEqual([])
  })

  it('names somebody who has to act in every state that has not ended', () => {
    const idle = cases.filter(({ case: theCase, plan }) => {
      const waits = !isEnd(theCase) && statusOf(theCase) !== 'draft'
      return waits && tasksOf(theCase, plan, plainCalendar).length === 0
    })
    expect(idle.map(shapeOf)).toEqual([])
  })

  it('has no decision before all parts are in, and no part decided while it stands still', () => {
    for (const { case: theCase } of cases) {
      const undecided = theCase.parts.some((part) => part.decision === null)
      if (theCase.conclusion || theCase.licence) expect(undecided).toBe(false)
    }
  })

  it('pauses no longer and no more often than its caps allow, on every path', () => {
    for (const tale of cases) {
      const { law } = tale.plan
      for (const [key, days] of Object.entries(pausedDays(tale))) {
        const [item, kind] = key.split(':')
        const told = tale.case.pauses.filter((pause) => pause.item === item && pause.kind === kind)
        const most =
          kind === 'hearing' ? law.hearing.requestWithin + law.hearing.holdWithin : law.pauses.testing.atMost
        expect(days, key).toBeLessThanOrEqual(most)
        expect(told.length, key).toBeLessThanOrEqual(2)
      }
    }
  })
})

/** Granted and concluded; the first item on a promise where it says so. */
function concludedTale(begin: Tale): Tale {
  const steps = [
    ['applicant', submit],
    ['clerk', accept],
    ['food', grant('a')],
    ['fire', grant('b')],
    ['chief', { type: 'conclude', note: '' } as Command],
  ] as const
  return steps.reduce<Tale>((tale, [who, command]) => {
    const next = after(tale, [who, command])
    if (!next) throw new Error(`${who} ${command.type} is refused`)
    return next
  }, begin)
}

describe('after the conclusion', () => {
  const concluded = concludedTale(smallTale({ handling: { commitments: ['a'] } }))
  const world = explore(concluded, ofLife)
  const open = ({ verifications, revocations, renewals }: Case) =>
    [...verifications, ...revocations, ...renewals].filter((one) => one.result === null)

  it('verification, revocation and renewal reach a result, whatever comes first', () => {
    expect(world.states.size).toBeGreaterThan(100)
    expect(lost(world, (theCase) => open(theCase).length === 0)).toEqual([])
  })

  it('while one of them is open, somebody is named who has to act', () => {
    for (const { case: theCase, plan } of world.states.values()) {
      const ended = new Set(theCase.licence?.permits.flatMap((one) => (stands(one) ? [] : [one.item])))
      const kinds = tasksOf(theCase, plan, plainCalendar).map((task) => `${task.kind}:${task.item}`)
      for (const { item, result } of theCase.verifications)
        if (result === null) expect(kinds).toContain(`verify:${item}`)
      for (const { item, result } of theCase.revocations)
        if (result === null) expect(kinds).toContain(`revocation:${item}`)
      for (const { item, result } of theCase.renewals)
        if (result === null && !ended.has(item)) expect(kinds).toContain(`renewal:${item}`)
    }
  })

  it('every case can be closed', () => {
    expect(lost(world, (theCase) => theCase.closedAt !== null)).toEqual([])
  })

  it('a conclusion is never taken back', () => {
    for (const { case: theCase } of world.states.values()) expect(statusOf(theCase)).toBe('concluded')
  })
})

describe('the life of the licence', () => {
  const concluded = concludedTale(smallTale({}))
  const away: CommandType[] = ['notify_revocation', 'hand_over', 'close']
  const world = explore(concluded, away)
  const cases = [...world.states.values()].map((tale) => tale.case)
  const permits = (theCase: Case): readonly Permit[] => theCase.licence?.permits ?? []

  it('what the holder asked for is decided, whatever comes first', () => {
    expect(world.states.size).toBeGreaterThan(100)
    const isDone = (theCase: Case) => !openChange(theCase) && cancellationsAsked(theCase).length === 0
    expect(lost(world, isDone)).toEqual([])
  })

  it('while something is asked for, somebody is named who has to act', () => {
    for (const { case: theCase, plan } of world.states.values()) {
      const kinds = tasksOf(theCase, plan, plainCalendar).map((task) => task.kind)
      if (openChange(theCase)) expect(kinds.some((kind) => kind.endsWith('change'))).toBe(true)
      if (cancellationsAsked(theCase).length > 0) expect(kinds).toContain('cancellation')
    }
  })

  it('every licence ends: renewed or not, in the end no permit stands', () => {
    expect(lost(world, (theCase) => !permits(theCase).some(stands))).toEqual([])
  })

  it('is suspended only while every permit that stands is', () => {
    const suspended = cases.filter(
      ({ licence }) => licence && licenceStatus(licence, '2026-11-24') === 'suspended',
    )
    for (const theCase of suspended)
      for (const permit of permits(theCase).filter(stands)) expect(permit.suspended).toBeDefined()
  })

  it('tries every command of the life of a licence', () => {
    expect(ofLife.filter((command) => !world.given.has(command))).toEqual([])
  })
})

describe('the small worlds together', () => {
  it('try every command that a person gives, but for withdrawing, surveys, credit and the post', () => {
    const given = new Set(
      worlds.flatMap(([, ways, without]) => [...explore(smallTale(ways), [...without, ...ofLife]).given]),
    )
    const own = rules.filter((rule) => !rule.by.includes('system')).map((rule) => rule.command)
    const elsewhere = ['withdraw', 'record_survey', 'repair_credit']
    const afterwards = [
      'record_verification',
      'notify_revocation',
      'state_defence',
      'revoke',
      'drop_revocation',
    ]
    const renewal = ['request_renewal', 'decide_renewal']
    // Explored on their own: delivery.property.test.ts.
    const delivery = [
      'choose_delivery',
      'keep_originals',
      'send_parcel',
      'recall_parcel',
      'receive_electronically',
    ]
    const missing = own.filter((command) => !given.has(command))
    expect(missing.sort()).toEqual([...elsewhere, ...afterwards, ...renewal, ...delivery, ...ofLife].sort())
  })
})
