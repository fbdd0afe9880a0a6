import type { Command } from '@xinban/core/case/command'
import type { CaseEvent } from '@xinban/core/case/event'
import {
  conclude,
  file,
  give,
  grant,
  on,
  opened,
  people,
  type Story,
  type Who,
} from '@xinban/core/case/journey.fixture'
import type { Handling } from '@xinban/core/case/promises/events'
import { lettersOf } from '@xinban/core/case/promises/letters'
import { ordinary } from '@xinban/core/case/promises/state'
import type { Plan } from '@xinban/core/compose/plan'
import type { PaperId } from '../paper-id.ts'
import { papersOf } from '../papers-of.ts'
import type { PaperSource } from '../sheet.ts'
import { offeringPlan } from './plan.fixture.ts'
import { caseFrom, licence, number, restaurant, sourceAround } from './sample.fixture.ts'

/** A command with its day (YYYY-MM-DD) and who gives it. */
export type Step = readonly [day: string, who: Who, command: Command]

/** A history by commands: the events, and the version that each command left. */
export interface Journey {
  readonly plan: Plan
  readonly events: readonly CaseEvent[]
  readonly versions: readonly number[]
}

/** The fire check on a promise, one paper to follow. */
export const promising: Handling = {
  ...ordinary,
  commitments: ['p_fire'],
  tolerated: ['m_food_rules'],
  noThirdParty: true,
}

/** A paper without which nothing can be accepted: looked at before (R-TOL-7). */
export const previewing: Handling = { ...ordinary, preview: ['m_food_rules'] }

/** The restaurant's application. */
export function start(plan: Plan = offeringPlan(), form = restaurant, handling = promising): Story {
  return { ...opened(plan), draft: { form, files: [file('f1', 'm_layout')], handling } }
}

/** Agrees to the letters that the draft takes. */
export function submitOf({ plan, draft }: Story): Command {
  const { form, handling } = draft ?? { form: {}, handling: ordinary }
  const letters = lettersOf({ plan, handling, form, applicant: people.applicant.name })
  return { type: 'submit', committed: true, letters: letters.map((letter) => letter.sha256) }
}

/** The story with the numbers and the id that papers are shown with. */
export function numbered(event: CaseEvent): CaseEvent {
  const text = JSON.stringify(event).replaceAll('"N1"', '"N"').replaceAll('"N1-', `"${licence}-`)
  const issued = event.body.type === 'licence_issued'
  return JSON.parse(text.replaceAll('"number":"N"', `"number":"${issued ? licence : number}"`))
}

/** The story with what somebody uploads before such a command. */
export function ready(story: Story, command: Command): Story {
  if (!story.draft) return story
  const { files, handling } = story.draft
  const missing =
    command.type === 'hand_in_owed'
      ? [command.material]
      : command.type === 'complete_preview'
        ? handling.preview
        : []
  const more = missing.map((material) => file(`owed-${material}`, material))
  return { ...story, draft: { ...story.draft, files: [...files, ...more] } }
}

/** Gives commands one after the other; each has to be carried out. */
export function journey(begin: Story, steps: readonly Step[]): Journey {
  let story = begin
  const versions = [1]
  for (const [day, who, command] of steps) {
    const given = give(ready(on(story, day), command), who, command)
    if (!given.ok) throw new Error(`${day} ${who} ${command.type}: ${JSON.stringify(given.problem)}`)
    story = given.story
    versions.push(story.case.version)
  }
  return { plan: story.plan, events: story.events.map(numbered), versions }
}

/** What a paper is made from: the history up to the command that made it due. */
export function sourceFor({ plan, events, versions }: Journey, paper: PaperId, demo = false): PaperSource {
  for (const version of versions) {
    const history = events.slice(0, version)
    if (papersOf(caseFrom(history)).includes(paper)) return sourceAround(history, plan, demo)
  }
  throw new Error(`the journey has no paper ${paper}`)
}

const there = [people.supervisor.id, people.food.id]
const bad = { checkpoint: 'c1', passed: false, note: '后厨灭火毯缺失，两具灭火器超过有效期。' }
const others = ['c0', 'c2'].map((checkpoint) => ({ checkpoint, passed: true, note: '' }))

/** From the application to the decision, with everything that the law's clock knows on the way. */
export function decided(begin: Story = start()): Step[] {
  const surveyors = [people.surveyor.id, people.second.id]
  const reasons = '招牌拟设在相邻住宅楼的外墙，可能影响两户居民的采光。'
  const expert = '招牌位于主要道路交叉口，需要组织专家对结构安全和城市景观进行评审。'
  const more = '与相邻权利人的协商尚未完成，需要补充核实外墙的权属和结构资料。'
  const joint = '食品经营许可的现场核查因装修收尾推迟，各机关需要协调复核时间。'
  return [
    ['2026-11-23', 'applicant', submitOf(begin)],
    ['2026-11-24', 'clerk', { type: 'accept' }],
    ['2026-11-24', 'fire', grant('p_fire')],
    ['2026-11-25', 'food', { type: 'offer_hearing', item: 'p_sign', reasons }],
    ['2026-11-26', 'applicant', { type: 'hand_in_owed', material: 'm_food_rules' }],
    ['2026-11-27', 'applicant', { type: 'request_hearing', item: 'p_sign', note: '' }],
    [
      '2026-11-30',
      'food',
      {
        type: 'announce_hearing',
        item: 'p_sign',
        date: '2026-12-11',
        place: '区政务服务中心三楼听证室',
        host: people.surveyor.id,
      },
    ],
    [
      '2026-12-11',
      'food',
      { type: 'record_hearing', item: 'p_sign', participants: '于海波', record: '各方同意调整招牌位置。' },
    ],
    [
      '2026-12-14',
      'food',
      {
        type: 'start_pause',
        item: 'p_sign',
        kind: 'expert_review',
        from: '2026-12-15',
        until: '2026-12-21',
        reasons: expert,
      },
    ],
    ['2026-12-14', 'food', { type: 'ask_extension', item: 'p_sign', days: 10, reasons: more }],
    [
      '2026-12-15',
      'chief',
      { type: 'decide_extension', item: 'p_sign', granted: true, reasons: '情况属实，同意延长。' },
    ],
    ['2026-12-15', 'chief', { type: 'ask_joint_extension', days: 15, reasons: joint }],
    [
      '2026-12-16',
      'leader',
      { type: 'decide_joint_extension', granted: true, reasons: '同意。请各机关抓紧办理。' },
    ],
    [
      '2026-12-17',
      'surveyor',
      {
        type: 'record_survey',
        surveyors,
        findings: [{ checkpoint: 'premises', passed: true, note: '' }],
        note: '',
      },
    ],
    ['2026-12-17', 'food', grant('p_food')],
    ['2026-12-22', 'food', grant('p_sign')],
  ]
}

/** The paper to follow, the licence, its handing over, and what the supervisor and the authorities do after it. */
export const after: readonly Step[] = [
  ['2026-12-23', 'chief', conclude],
  ['2026-12-24', 'clerk', { type: 'hand_over', method: 'window', receivedBy: '于海波', note: '' }],
  [
    '2027-01-05',
    'supervisor',
    {
      type: 'record_verification',
      item: 'p_fire',
      verifiers: there,
      findings: [...others, bad],
      result: 'correct',
      correctBy: '2027-01-15',
      note: '补齐后厨灭火毯，更换超过有效期的灭火器。',
    },
  ],
  [
    '2027-01-18',
    'supervisor',
    {
      type: 'record_verification',
      item: 'p_fire',
      verifiers: there,
      findings: [...others, bad],
      result: 'failed',
      correctBy: null,
      note: '到期没有改正。',
    },
  ],
  [
    '2027-01-19',
    'fireChief',
    {
      type: 'notify_revocation',
      item: 'p_fire',
      ground: 'not_corrected',
      reasons: '复查发现后厨灭火毯仍然缺失，灭火器没有更换。',
    },
  ],
  [
    '2027-01-21',
    'applicant',
    { type: 'state_defence', item: 'p_fire', text: '设备已经订购，因物流延误没有到货，请求再给五天。' },
  ],
  [
    '2027-01-28',
    'fireChief',
    { type: 'revoke', item: 'p_fire', reasons: '订购不能代替配置，整改期限届满后仍不符合法定条件。' },
  ],
  ['2028-10-09', 'applicant', { type: 'request_renewal', item: 'p_sign', note: '' }],
  ['2028-10-20', 'food', { type: 'decide_renewal', item: 'p_sign', granted: true, reasons: '' }],
]

const ended = { type: 'end_commitment', item: 'p_fire', ground: 'conditions' } as const

/** Journeys that end early, or take another way: for the papers that the lawful one does not have. */
export const byways = {
  /** Looked at before acceptance, while a paper is missing. */
  preview: () => {
    const begin = start(offeringPlan(), restaurant, previewing)
    return journey(begin, [
      ['2026-11-23', 'applicant', submitOf(begin)],
      [
        '2026-11-24',
        'food',
        { type: 'record_preview', item: 'p_food', ready: false, note: '平面布局图请标明食品处理区的面积。' },
      ],
    ])
  },
  /** The promise about the fire check is ended by the authority. */
  ended: () =>
    journey(start(), [
      ...decided().slice(0, 2),
      ['2026-11-24', 'fire', { ...ended, reasons: '现场消防设施与承诺的内容不一致。' }],
    ]),
  /** The owed paper does not come: the item that needs it ends. */
  owed: () => journey(start(), [...decided().slice(0, 3), ['2026-12-31', 'system', { type: 'expire_owed' }]]),
  /** An expert review ends before its day. */
  paused: () =>
    journey(start(), [
      ...decided().slice(0, 2),
      [
        '2026-11-25',
        'food',
        {
          type: 'start_pause',
          item: 'p_sign',
          kind: 'expert_review',
          from: '2026-11-26',
          until: '2026-12-09',
          reasons: '招牌位于主要道路交叉口，需要组织专家评审。',
        },
      ],
      [
        '2026-12-02',
        'food',
        { type: 'end_pause', item: 'p_sign', note: '专家评审会提前完成，形成一致意见。' },
      ],
    ]),
  /** The applicant withdraws. */
  withdrawn: () =>
    journey(start(), [
      ...decided().slice(0, 2),
      ['2026-11-25', 'applicant', { type: 'withdraw', reason: '店铺改租他处，重新选址后再申请。' }],
    ]),
} satisfies Record<string, () => Journey>
