import type { Command } from '@xinban/core/case/command'
import {
  accept,
  conclude,
  give,
  grant,
  on,
  people,
  plainCalendar,
  refusal,
  type Story,
  survey,
  type Who,
} from '@xinban/core/case/journey.fixture'
import { dueCommands } from '@xinban/core/case/timekeeping'
import { addDays, toLocalDate } from '@xinban/core/clock/local-date'
import type { PlanItem } from '@xinban/core/compose/plan'
import { type Journey, numbered, previewing, promising, ready, start, submitOf } from './journey.fixture.ts'
import { offeringPlan } from './plan.fixture.ts'
import { restaurant } from './sample.fixture.ts'

type Given = readonly [who: Who, command: Command]

const text = '事实清楚，理由充分。'
const there = [people.supervisor.id, people.food.id]

/** Well-formed commands about one item, whether or not they can be given now. */
function about({ id: item, authority }: PlanItem, today: string): Given[] {
  const [approver, chief]: [Who, Who] = authority.id === 'fire' ? ['fire', 'fireChief'] : ['food', 'chief']
  const looked = (passed: boolean) =>
    ['c0', 'c1', 'c2'].map((checkpoint) => ({ checkpoint, passed, note: text }))
  const verify = (result: 'kept' | 'correct' | 'failed', correctBy: string | null): Given => [
    'supervisor',
    {
      type: 'record_verification',
      item,
      verifiers: there,
      findings: looked(result === 'kept'),
      result,
      correctBy,
      note: text,
    },
  ]
  const [from, until] = [addDays(today, 1), addDays(today, 7)]
  return [
    [approver, grant(item)],
    [approver, refusal(item)],
    [approver, { type: 'start_pause', item, kind: 'expert_review', from, until, reasons: text }],
    [approver, { type: 'end_pause', item, note: '' }],
    [approver, { type: 'offer_hearing', item, reasons: text }],
    ['applicant', { type: 'request_hearing', item, note: '' }],
    [
      approver,
      { type: 'announce_hearing', item, date: addDays(today, 12), place: '听证室', host: people.surveyor.id },
    ],
    [approver, { type: 'record_hearing', item, participants: text, record: text }],
    [approver, { type: 'ask_extension', item, days: 5, reasons: text }],
    [chief, { type: 'decide_extension', item, granted: true, reasons: text }],
    [chief, { type: 'decide_extension', item, granted: false, reasons: text }],
    ['applicant', { type: 'withdraw_commitment', item, note: '' }],
    [approver, { type: 'end_commitment', item, ground: 'conditions', reasons: text }],
    [approver, { type: 'record_preview', item, ready: today.endsWith('5'), note: text }],
    verify('kept', null),
    verify('correct', addDays(today, 5)),
    verify('failed', null),
    [chief, { type: 'notify_revocation', item, ground: 'fraud', reasons: text }],
    [chief, { type: 'notify_revocation', item, ground: 'not_corrected', reasons: text }],
    ['applicant', { type: 'state_defence', item, text }],
    [chief, { type: 'revoke', item, reasons: text }],
    [chief, { type: 'drop_revocation', item, reasons: text }],
    ['applicant', { type: 'request_renewal', item, note: '' }],
    [approver, { type: 'decide_renewal', item, granted: true, reasons: '' }],
    [approver, { type: 'decide_renewal', item, granted: false, reasons: text }],
  ]
}

/** Well-formed commands by everybody, but those that end a case early. */
function candidates(story: Story, today: string): Given[] {
  const { plan } = story
  return [
    ['applicant', submitOf(story)],
    ['clerk', accept],
    ['applicant', { type: 'complete_preview' }],
    ['clerk', { type: 'request_correction', marks: [{ kind: 'field', id: 'subject_name', note: text }] }],
    ['applicant', { type: 'answer_correction' }],
    ['surveyor', survey],
    ['chief', conclude],
    ['clerk', { type: 'hand_over', method: 'post', receivedBy: '于海波', note: text }],
    ['chief', { type: 'ask_joint_extension', days: 15, reasons: text }],
    ['leader', { type: 'decide_joint_extension', granted: true, reasons: text }],
    ...plan.materials.map(({ id }): Given => ['applicant', { type: 'hand_in_owed', material: id }]),
    ...plan.items.flatMap((item) => about(item, today)),
  ]
}

const ends: readonly Given[] = [
  ['clerk', { type: 'refuse_acceptance', ground: 'not_competent', reason: text }],
  ['applicant', { type: 'withdraw', reason: '' }],
]

/** One command in so many is an early end, one in so many is given years later, where that can be. */
const [ENDS, LATER] = [60, 12]

/** In an order that the seed decides. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const keyed = list.map(
    (entry, index) => [Math.imul(index + 1, 2654435761) ^ Math.imul(seed, 40503), entry] as const,
  )
  return keyed.sort(([a], [b]) => a - b).map(([, entry]) => entry)
}

const waits = [0, 0, 0, 1, 1, 2, 4, 8] as const

/** The first command in some order that can be given: what the law does by itself goes first. */
function next(story: Story, today: string, seed: number): Story | undefined {
  const due = dueCommands(story.case, story.plan, plainCalendar, today).map((one): Given => ['system', one])
  const early = seed % ENDS === 0 ? ends : []
  for (const [who, command] of [...due, ...early, ...shuffled(candidates(story, today), seed)]) {
    const given = give(ready(story, command), who, command)
    if (given.ok) return given.story
  }
  return undefined
}

/** A day near the end of the first permit that ends, where somebody might renew. */
function nearEnd({ case: theCase }: Story, today: string): string {
  const end = theCase.licence?.validUntil
  return end && end > addDays(today, 80) ? addDays(end, -70) : addDays(today, 40)
}

/** A journey by commands that are chosen by numbers, each of them carried out. */
export function randomJourney(seeds: readonly number[]): Journey {
  let story = start(offeringPlan(), restaurant, (seeds[0] ?? 0) % 3 === 0 ? previewing : promising)
  let today = toLocalDate(story.at)
  const versions = [1]
  for (const seed of seeds) {
    today =
      seed % LATER === 0 && story.case.licence
        ? nearEnd(story, today)
        : addDays(today, waits[seed % waits.length] ?? 0)
    const moved = next(on(story, today), today, Math.floor(seed / waits.length))
    if (moved) versions.push(moved.case.version)
    else today = nearEnd(story, today)
    story = moved ?? story
  }
  return { plan: story.plan, events: story.events.map(numbered), versions }
}
