import { cnCalendar } from '../../clock/calendar.fixture.ts'
import type { Calendar } from '../../clock/calendar.ts'
import { addDays, nextDay, toLocalDate } from '../../clock/local-date.ts'
import { pauseKinds } from '../../compose/plan-law.ts'
import { statusOf } from '../case.ts'
import type { Command } from '../command.ts'
import { decide } from '../decide.ts'
import type { CaseEvent } from '../event.ts'
import { evolve } from '../evolve.ts'
import { file, on, opened, type Story, situation, type Who } from '../journey.fixture.ts'
import { ordinary } from '../promises/state.ts'
import { dueCommands } from '../timekeeping.ts'
import { type Draw, drawFrom, randomPlan } from './random-plan.fixture.ts'

/** A story by a calendar of its own. */
export interface Tale extends Story {
  readonly calendar: Calendar
}

/** Gives a command by the tale's calendar; null where the rules refuse it. */
export function tell(tale: Tale, who: Who, command: Command): Tale | null {
  const decided = decide({ ...situation(tale, who), calendar: tale.calendar }, command)
  if (!decided.ok) return null
  const { at } = tale
  const events = decided.events.map(
    (body, index): CaseEvent => ({ seq: tale.case.version + 1 + index, at, actor: decided.actor, body }),
  )
  const after = events.reduce((state, event) => evolve('c1', state, event), tale.case)
  return { ...tale, case: after, events: [...tale.events, ...events] }
}

/** Today in a tale. */
export function todayOf(tale: Tale): string {
  return toLocalDate(tale.at)
}

/** What the law itself does by the tale's day, one command after the other. */
export function judged(tale: Tale): Tale {
  let now = tale
  for (let turn = 0; turn < 20; turn += 1) {
    const [command] = dueCommands(now.case, now.plan, now.calendar, todayOf(now))
    if (!command) return now
    const after = tell(now, 'system', command)
    if (!after || after.events.length === now.events.length)
      throw new Error(`${command.type} is due and nothing comes of it`)
    now = after
  }
  throw new Error('the law goes round in a circle')
}

const published = new Map<number, Calendar>()

/** The calendar with the notices up to a year; read once. */
export function calendarUntil(year: number): Calendar {
  const found = published.get(year) ?? cnCalendar((notice) => notice <= year)
  published.set(year, found)
  return found
}

const approvers: Readonly<Record<string, Who>> = { bureau: 'food', fire: 'fire', police: 'police' }
const chiefs: Readonly<Record<string, Who>> = { bureau: 'chief', fire: 'fireChief', police: 'policeChief' }
const reasons = '情况复杂'

type Step = readonly [Who, Command]

function pause(draw: Draw, item: string, today: string): Command {
  const from = addDays(today, 1 + draw.int(3))
  return {
    type: 'start_pause',
    item,
    kind: draw.pick(pauseKinds),
    from,
    until: addDays(from, draw.int(25)),
    reasons,
  }
}

/** What somebody might do about one part; many of these are refused, as they should be. */
function stepOfPart(draw: Draw, tale: Tale): Step {
  const { item, authority } = draw.pick(tale.case.parts as [Tale['case']['parts'][0]])
  const [approver, chief] = [approvers[authority] ?? 'food', chiefs[authority] ?? 'chief']
  const today = todayOf(tale)
  switch (draw.int(16)) {
    case 0:
    case 1:
    case 2:
      return [approver, pause(draw, item, today)]
    case 3:
      return [approver, { type: 'end_pause', item, note: '' }]
    case 4:
      return [approver, { type: 'offer_hearing', item, reasons }]
    case 5:
      return ['applicant', { type: 'request_hearing', item, note: '' }]
    case 6: {
      const date = addDays(today, 9 + draw.int(20))
      return [approver, { type: 'announce_hearing', item, date, place: '会议室', host: 'u7' }]
    }
    case 7:
      return [approver, { type: 'record_hearing', item, participants: '双方', record: '笔录' }]
    case 8:
    case 9:
      return [approver, { type: 'ask_extension', item, days: 1 + draw.int(10), reasons }]
    case 10:
    case 11:
      return [chief, { type: 'decide_extension', item, granted: draw.chance(0.7), reasons }]
    case 12:
      return draw.chance(0.5)
        ? [approver, { type: 'end_commitment', item, ground: 'third_party', reasons }]
        : ['applicant', { type: 'withdraw_commitment', item, note: '' }]
    case 13:
      return draw.chance(0.2)
        ? [approver, { type: 'refuse', item, reasons, falsePapers: false }]
        : [approver, { type: 'grant', item, note: '', conditions: conditions(draw) }]
    default:
      return [approver, { type: 'grant', item, note: '', conditions: conditions(draw) }]
  }
}

function conditions(draw: Draw): Extract<Command, { type: 'grant' }>['conditions'] {
  if (!draw.chance(0.15)) return []
  return [{ text: '补充标识', blocks: draw.pick(['issue', 'hand_over', 'close']) }]
}

function stepOfWhole(draw: Draw, tale: Tale): Step {
  const [condition] = tale.case.conditions.filter((one) => one.metAt === null)
  const holder = tale.case.parts.find((part) => part.item === condition?.item)?.authority ?? 'bureau'
  switch (draw.int(7)) {
    case 0:
      return ['chief', { type: 'ask_joint_extension', days: 1 + draw.int(15), reasons }]
    case 1:
      return ['leader', { type: 'decide_joint_extension', granted: draw.chance(0.7), reasons }]
    case 2:
      return ['applicant', { type: 'hand_in_owed', material: 'm_lease' }]
    case 3:
      return ['clerk', { type: 'hand_over', method: 'window', receivedBy: '李晓梅', note: '' }]
    case 4:
      return [
        approvers[holder] ?? 'food',
        { type: 'meet_condition', condition: condition?.id ?? '', note: '已完成' },
      ]
    case 5:
      return ['clerk', { type: 'close' }]
    default:
      return draw.chance(0.03)
        ? ['applicant', { type: 'withdraw', reason: '' }]
        : ['chief', { type: 'conclude', note: '' }]
  }
}

function step(draw: Draw, tale: Tale): Step {
  switch (statusOf(tale.case)) {
    case 'submitted':
      return draw.chance(0.2)
        ? ['clerk', { type: 'request_correction', marks: [{ kind: 'field', id: 'phone', note: '核对' }] }]
        : ['clerk', { type: 'accept' }]
    case 'correcting':
      return ['applicant', { type: 'answer_correction' }]
    case 'accepted':
      return draw.chance(0.85) ? stepOfPart(draw, tale) : stepOfWhole(draw, tale)
    default:
      return stepOfWhole(draw, tale)
  }
}

/** A tale from a seed that was just handed in: plan, calendar (also one that ends too early), day and wishes are drawn. */
export function beginTale(draw: Draw): Tale {
  const plan = randomPlan(draw)
  const year = 2020 + draw.int(8)
  const calendar = calendarUntil(draw.chance(0.3) ? year : 2026)
  const day = addDays(`${Math.min(year, 2027)}-01-01`, draw.int(365))
  const commitments = plan.items.map((item) => item.id).filter(() => draw.chance(0.2))
  const tolerated = draw.chance(0.3) ? ['m_lease'] : []
  const handling = { ...ordinary, commitments, tolerated, noThirdParty: true }
  const story = on(opened(plan), day)
  const form = { subject_name: '海韵渔家饭店', phone: '13900139000' }
  const files = tolerated.length > 0 ? [] : [file('f1', 'm_lease')]
  const submitted = tell({ ...story, calendar, draft: { form, files, handling } }, 'applicant', {
    type: 'submit',
    committed: true,
    letters: [],
  })
  if (!submitted) throw new Error('a complete application is handed in')
  const corrected = { ...form, phone: '13800138000' }
  return { ...submitted, draft: { form: corrected, files: [file('f2', 'm_lease')], handling } }
}

/** The tale after a while: days pass, the law acts, people do what they may; a new calendar may be published. */
export function goOn(draw: Draw, tale: Tale): Tale {
  const days = draw.chance(0.4) ? 0 : draw.pick([1, 1, 1, 2, 3, 5, 8, 13])
  const later = on(tale, addDays(todayOf(tale), days))
  const calendar = draw.chance(0.03) ? calendarUntil(2026) : tale.calendar
  const now = judged({ ...later, calendar })
  return tell(now, ...step(draw, now)) ?? now
}

/** A whole tale from a seed: up to so many steps after the hand-in. */
export function randomTale(seed: number, steps = 32): Tale {
  const draw = drawFrom(seed)
  let tale = beginTale(draw)
  const most = draw.int(steps)
  for (let index = 0; index < most; index += 1) tale = goOn(draw, tale)
  return tale
}

/** A day on which somebody looks at a tale: today or some days later. */
export function lookedAt(draw: Draw, tale: Tale): string {
  return draw.chance(0.5) ? todayOf(tale) : addDays(nextDay(todayOf(tale)), draw.int(60))
}
