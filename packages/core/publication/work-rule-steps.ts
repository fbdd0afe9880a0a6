import type { RoleName } from '../access/person.ts'
import type { CommandType } from '../case/command.ts'
import { type Rule, rules } from '../case/rules.ts'
import { pauseNames } from '../case/time/pauses.ts'
import type { Text } from '../catalogue/schema.ts'
import { jointLimit } from '../compose/limits.ts'
import { type Block, chinese, type Line, line, type Section } from './block.ts'
import type { Overview } from './overview.ts'
import { lawOfRules } from './rule-laws.ts'
import { saySpan, text } from './say.ts'

const roleWords: Readonly<Record<RoleName, Text>> = {
  applicant: text('申请人', 'applicant'),
  window_clerk: text('窗口人员', 'window clerk'),
  approver: text('审批人员', 'approver'),
  surveyor: text('勘验员（两名以上）', 'surveyors (two or more)'),
  chief: text('负责人', 'chief'),
  supervisor: text('监管人员', 'supervisor'),
  leader: text('本级政府负责人', 'the government’s leader'),
  auditor: text('审计人员', 'auditor'),
  system: text('系统自动', 'the system itself'),
}

function days(zh: string, amount: number, en: string): Line {
  return line({ zh: `${zh}${amount}个工作日内`, en: `${en} ${amount} working days` })
}

type Within = (overview: Overview) => readonly Line[]

const answered: Within = ({ edition }) => [
  days('收到之日起', edition.district.law.acceptance.within, 'of receipt:'),
]
const decided: Within = () => [line(text('各事项的时限内（见下）', 'within the limit of each item (below)'))]
const concluded: Within = () => [
  line({ zh: `联合办理合计${saySpan(jointLimit).zh}内`, en: `joint handling: ${saySpan(jointLimit).en}` }),
]
const capped: Within = ({ edition }) => {
  const { pauses } = edition.district.law
  const kinds = Object.keys(pauses) as (keyof typeof pauses)[]
  return kinds.map((kind) => {
    const { atMost, basis } = pauses[kind]
    const { zh, en } = pauseNames[kind]
    return line(
      { zh: `${zh}合计不超过${atMost}个工作日`, en: `${en}: ${atMost} working days in all` },
      { level: basis.level },
    )
  })
}

/** The time for each command, where the catalogue or the law gives one. */
const within: Partial<Record<CommandType, Within>> = {
  accept: answered,
  refuse_acceptance: answered,
  request_correction: answered,
  deem_accepted: answered,
  record_survey: decided,
  grant: decided,
  refuse: decided,
  conclude: concluded,
  start_pause: capped,
  offer_hearing: ({ edition }) => [
    days('申请人提出：告知后', edition.district.law.hearing.requestWithin, 'the applicant asks within'),
  ],
  announce_hearing: ({ edition }) => [
    line({
      zh: `举行前${edition.district.law.hearing.noticeAhead}日通知`,
      en: `${edition.district.law.hearing.noticeAhead} days ahead`,
    }),
  ],
  record_hearing: ({ edition }) => [
    days('要求之日起', edition.district.law.hearing.holdWithin, 'held within'),
  ],
  ask_joint_extension: ({ edition }) => [
    days('延长', edition.district.law.jointExtension.days, 'by at most'),
  ],
  hand_over: () => [
    line(
      text('决定之日起10个工作日内，各事项更短的从短', 'within 10 working days, or an item’s shorter limit'),
    ),
  ],
  notify_revocation: ({ edition }) => [
    days('听取陈述申辩：', edition.district.law.supervision.defendWithin, 'the holder is heard:'),
  ],
}

/** What national law leaves open is decided in the district: named here, with its sources in the first chapter. */
function localBasis({ basis }: Rule): Line[] {
  const own = (prefix: string) => basis.some((rule) => rule.startsWith(prefix))
  return [
    ...(own('R-CMT') ? [line(text('本区：告知承诺', 'the district: promises'), { look: 'soft' })] : []),
    ...(own('R-TOL') ? [line(text('本区：容缺', 'the district: owed papers'), { look: 'soft' })] : []),
  ]
}

function basisLines(rule: Rule): Line[] {
  const law = lawOfRules(rule.basis)
  return [...(law ? [chinese(law)] : []), ...localBasis(rule)]
}

function table(overview: Overview, list: readonly Rule[]): Block {
  return {
    kind: 'table',
    head: [text('做什么', 'What'), text('谁', 'Who'), text('期限', 'Within'), text('依据', 'Basis')],
    rows: list.map((rule) => [
      [line(rule.label, { look: 'strong' })],
      rule.by.filter((role) => role !== 'applicant').map((role) => line(roleWords[role])),
      within[rule.command]?.(overview) ?? [],
      basisLines(rule),
    ]),
  }
}

/** The commands of each chapter, in the order of the work; whatever else the rules know comes in the last one. */
const chapters: readonly { id: string; title: Text; commands: readonly CommandType[] }[] = [
  {
    id: 'acceptance',
    title: text('收件和受理', 'Receiving and accepting'),
    commands: [
      'record_preview',
      'accept',
      'request_correction',
      'refuse_acceptance',
      'deem_accepted',
      'expire_correction',
    ],
  },
  {
    id: 'decision',
    title: text('勘验、审查、决定和送达', 'Survey, examination, decision, delivery'),
    commands: ['record_survey', 'grant', 'refuse', 'conclude', 'hand_over', 'close'],
  },
  {
    id: 'time',
    title: text('暂停、听证和延期', 'Pauses, hearings, extensions'),
    commands: [
      'start_pause',
      'end_pause',
      'offer_hearing',
      'announce_hearing',
      'record_hearing',
      'ask_extension',
      'decide_extension',
      'ask_joint_extension',
      'decide_joint_extension',
    ],
  },
]

/** The chapters of the steps; every command that staff or the system itself can give stands in one of them. */
export function stepSections(overview: Overview): Section[] {
  const staff = rules.filter((rule) => rule.by.some((role) => role !== 'applicant'))
  const named = new Set(chapters.flatMap(({ commands }) => commands))
  const rest = staff.filter((rule) => !named.has(rule.command))
  const isSurveyed = overview.items.some(({ survey }) => survey.before)
  const chosen = chapters.map(({ id, title, commands }) => {
    const list = commands.flatMap((command) => staff.filter((rule) => rule.command === command))
    return { id, title, list: list.filter((rule) => isSurveyed || rule.command !== 'record_survey') }
  })
  const last = {
    id: 'more',
    title: text('承诺、容缺和批后监管', 'Promises, owed papers, supervision'),
    list: rest,
  }
  return [...chosen, last].map(({ id, title, list }) => ({ id, title, blocks: [table(overview, list)] }))
}
