import { caseView } from '@xinban/core/case/case-view'
import type { Command } from '@xinban/core/case/command'
import {
  accept,
  give,
  grant,
  on,
  opened,
  people,
  plainCalendar,
  type Story,
  submit,
  type Who,
  walk,
} from '@xinban/core/case/journey.fixture'
import { planOf } from '@xinban/core/case/plan.fixture'
import { clockExport } from '@xinban/core/case/time/clock-export'
import { nextDay, previousDay, toLocalDate } from '@xinban/core/clock/local-date'
import { expect, test } from 'vitest'
import { daysOn, extendedDue, hearingDays, limitsFrom, pauseDaysLeft, tomorrow } from './limits.ts'
import { decisionWaits } from './waits.ts'

const plan = planOf([{ id: 'food', authority: 'bureau' }])
const accepted = walk(opened(plan), [
  ['applicant', submit],
  ['clerk', accept],
])

/** What the page knows of a story: the view and the limits, read from what the API would send. */
function pageOf(story: Story, who: Who = 'food') {
  const { case: theCase, events, at } = story
  const today = toLocalDate(at)
  const person = people[who]
  const view = caseView({
    case: theCase,
    plan,
    person,
    events,
    calendar: plainCalendar,
    today,
    documents: [],
    sealAwaySince: null,
  })
  const limits = limitsFrom(clockExport(theCase, plan, events, plainCalendar, today))
  if (!limits) throw new Error('not accepted')
  return { view, limits }
}

/** The kind of the refusal; null where the command is carried out. */
function refusal(story: Story, who: Who, command: Command): string | null {
  const given = give(story, who, command)
  return given.ok ? null : given.problem.kind
}

function pause(until: string, from: string): Command {
  return { type: 'start_pause', item: 'food', kind: 'testing', from, until, reasons: '送检' }
}

test('a pause of as many days as are said to be left is taken, one day more is not', () => {
  const used = walk(accepted, [['food', pause('2026-11-27', '2026-11-24')]])
  const story = on(used, '2026-11-30')
  const { view, limits } = pageOf(story)
  const left = pauseDaysLeft(view, limits, 'food', 'testing')
  expect(left).toBe(56)
  const last = daysOn(limits, left)
  expect(refusal(story, 'food', pause(last, tomorrow(limits)))).toBeNull()
  expect(refusal(story, 'food', pause(daysOn(limits, left + 1), tomorrow(limits)))).toBe('pause-cap')
})

test('a notice that was ended the same day has used one day', () => {
  const ended = walk(accepted, [
    ['food', pause('2026-11-27', '2026-11-24')],
    ['food', { type: 'end_pause', item: 'food', note: '' }],
  ])
  const { view, limits } = pageOf(ended)
  expect(pauseDaysLeft(view, limits, 'food', 'testing')).toBe(59)
})

test('a hearing can be announced for the first and the last day that are said, and for none beside them', () => {
  const story = walk(accepted, [
    ['food', { type: 'offer_hearing', item: 'food', reasons: '邻居' }],
    ['clerk', { type: 'request_hearing', item: 'food', note: '' }],
  ])
  const { view, limits } = pageOf(story)
  const [hearing] = view.hearings
  if (!hearing) throw new Error('no hearing')
  const { first, last } = hearingDays(view, limits, hearing)
  const host = people.supervisor.id
  const announce = (date: string): Command => ({
    type: 'announce_hearing',
    item: 'food',
    date,
    place: '三楼',
    host,
  })
  expect(refusal(story, 'food', announce(first))).toBeNull()
  expect(refusal(story, 'food', announce(last))).toBeNull()
  expect(refusal(story, 'food', announce(previousDay(first)))).toBe('hearing-notice')
  expect(refusal(story, 'food', announce(nextDay(last)))).toBe('hearing-notice')
})

test('the day that an extension is said to reach is the one that it reaches', () => {
  const asked = walk(accepted, [['food', { type: 'ask_extension', item: 'food', days: 7, reasons: '复杂' }]])
  const { limits } = pageOf(asked)
  const then = extendedDue(limits, 'food', 7)
  const granted = walk(asked, [
    ['chief', { type: 'decide_extension', item: 'food', granted: true, reasons: '同意' }],
  ])
  expect(pageOf(granted).view.due?.parts.food?.legal).toBe(then)
})

test('a decision is said to wait exactly where the rules refuse it', () => {
  const offered = walk(accepted, [['food', { type: 'offer_hearing', item: 'food', reasons: '邻居' }]])
  const paused = walk(accepted, [['food', pause('2026-11-27', '2026-11-24')]])
  const stories = [
    accepted,
    paused,
    on(paused, '2026-11-27'),
    on(paused, '2026-11-28'),
    offered,
    on(offered, '2026-11-30'),
    on(offered, '2026-12-01'),
    walk(offered, [['clerk', { type: 'request_hearing', item: 'food', note: '' }]]),
  ]
  for (const story of stories) {
    const { view, limits } = pageOf(story)
    const waits = decisionWaits(view, limits, 'food', (day) => day)
    expect(waits.length > 0).toBe(refusal(story, 'food', grant('food')) !== null)
  }
})
