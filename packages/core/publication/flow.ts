import { commitmentOffer } from '../catalogue/commitment-offer.ts'
import type { Text } from '../catalogue/schema.ts'
import { type FlowItem, groupsOf, type ItemGroup } from './flow-groups.ts'
import type { Overview, OverviewItem } from './overview.ts'
import { quoted, sayAll, sayMoney, text } from './say.ts'

export type { FlowItem } from './flow-groups.ts'

/** A box of the flow chart. `sometimes`: only in some situations, drawn dashed. */
export interface FlowNode {
  readonly id: string
  readonly kind: 'start' | 'step' | 'choice' | 'authority' | 'result' | 'end'
  readonly title: Text
  readonly lines: readonly Text[]
  readonly items: readonly FlowItem[]
  readonly sometimes: boolean
}

/** An arrow of the flow chart; `back` leads to an earlier box. */
export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly label: Text | null
  readonly sometimes: boolean
  readonly back: boolean
}

/** The way of an application through a service, everything that may be asked included. */
export interface FlowChart {
  readonly title: Text
  /** What the chart assumes, printed under it. */
  readonly assumes: Text
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

const plain = { lines: [], items: [], sometimes: false } as const

function edge(from: string, to: string, more: Partial<FlowEdge> = {}): FlowEdge {
  return { from, to, label: null, sometimes: false, back: false, ...more }
}

function receiving({ edition }: Overview): FlowNode[] {
  const { window, law } = edition.district
  const days = law.acceptance.within
  return [
    {
      ...plain,
      id: 'apply',
      kind: 'start',
      title: text('提出申请', 'Apply'),
      lines: [text('网上或者窗口，一张表、一套材料', 'Online or at the window: one form, one set of papers')],
    },
    { ...plain, id: 'receive', kind: 'step', title: text('收件', 'Receive'), lines: [window.name] },
    {
      ...plain,
      id: 'check',
      kind: 'choice',
      title: text('是否受理', 'Accept or not'),
      lines: [
        text('齐全、符合法定形式的，受理', 'Accepted if the papers are complete and in due form'),
        text(`收到之日起${days}个工作日内答复`, `Answered within ${days} working days of receipt`),
      ],
    },
    {
      ...plain,
      id: 'not_accepted',
      kind: 'end',
      title: text('不予受理', 'Not accepted'),
      lines: [text('出具不予受理通知书', 'A written notice')],
    },
    {
      ...plain,
      id: 'accept',
      kind: 'step',
      title: text('受理', 'Accept'),
      lines: [
        text('出具受理通知书，次日起计时', 'A written notice; the clock runs from the next day'),
        text('各部门同时办理', 'The authorities work side by side'),
      ],
    },
    {
      ...plain,
      id: 'correct',
      kind: 'step',
      title: text('一次性告知补正', 'Corrections, asked for once'),
      lines: [text('申请人补齐后再交', 'The applicant hands them in')],
      sometimes: true,
    },
  ]
}

function surveying(surveyed: readonly OverviewItem[]): FlowNode[] {
  if (surveyed.length === 0) return []
  return [
    {
      ...plain,
      id: 'survey',
      kind: 'step',
      title: text('联合勘验', 'Joint survey'),
      lines: [
        text('两名以上勘验员，一次看完', 'Two surveyors or more, one visit'),
        sayAll(surveyed.map(({ item }) => quoted(item.name))),
      ],
      sometimes: surveyed.every(({ when, survey }) => when !== null || survey.when !== null),
    },
  ]
}

function deciding({ authority, items, id }: ItemGroup): FlowNode {
  return {
    ...plain,
    id,
    kind: 'authority',
    title: { zh: authority.short, en: authority.name.en },
    items,
    sometimes: items.every((item) => item.when !== null),
  }
}

function isVerified({ item }: OverviewItem): boolean {
  return item.survey.mode === 'post' || commitmentOffer(item).offered
}

function concluding({ edition, service, items }: Overview): FlowNode[] {
  const lead = edition.authorities.get(service.lead)
  const verified = items.filter(isVerified)
  const partial =
    service.partial === 'allow'
      ? text('一项不准的，其余各项照发', 'One refused item leaves the others granted')
      : text('一项不准的，整件不准', 'One refused item refuses the whole')
  return [
    {
      ...plain,
      id: 'conclude',
      kind: 'choice',
      title: text('汇总各项决定，办结', 'All decisions in: conclude'),
      lines: [{ zh: `${lead?.short ?? ''}（牵头）`, en: `${lead?.name.en ?? ''} (lead)` }, partial],
    },
    {
      ...plain,
      id: 'refused',
      kind: 'end',
      title: text('不予许可决定书', 'Written refusal'),
      lines: [text('说明理由，告知复议、诉讼', 'With reasons and remedies')],
    },
    {
      ...plain,
      id: 'licence',
      kind: 'result',
      title:
        service.kind === 'industry'
          ? edition.district.licence.name
          : text('制作结果文件', 'Make the results'),
      lines: [sayMoney(items.reduce((sum, { item }) => sum + item.fee.fen, 0))],
    },
    {
      ...plain,
      id: 'deliver',
      kind: 'end',
      title: text('送达', 'Deliver'),
      lines: [
        text('决定之日起10个工作日内', 'Within 10 working days of the decision'),
        text('电子证照，或者窗口领取', 'Electronic, or at the window'),
      ],
    },
    ...(verified.length > 0
      ? [
          {
            ...plain,
            id: 'verify',
            kind: 'step' as const,
            title: text('批后核查', 'Verification afterwards'),
            lines: [sayAll(verified.map(({ item }) => quoted(item.name)))],
            sometimes: true,
          },
        ]
      : []),
  ]
}

/**
 * Where a group begins, and what it waits for. A dashed box is passed by where it does not apply, so no line leads
 * around it.
 */
function entering(groups: readonly ItemGroup[]): FlowEdge[] {
  return groups.flatMap((group) => {
    const waits = groups.filter((other) => other.items.some((item) => group.after.includes(item.id)))
    const sometimes = allSometimes(group)
    return [
      ...(group.surveyed ? [edge('survey', group.id, { sometimes })] : []),
      ...(!group.surveyed && waits.length === 0 ? [edge('accept', group.id, { sometimes })] : []),
      ...waits.map((other) => edge(other.id, group.id, { sometimes: sometimes || allSometimes(other) })),
    ]
  })
}

/** The groups on whose decisions nothing else waits: they lead to the conclusion. */
function lastOf(groups: readonly ItemGroup[]): ItemGroup[] {
  const awaited = new Set(groups.flatMap((group) => group.after))
  return groups.filter((group) => !group.items.some((item) => awaited.has(item.id)))
}

function allSometimes({ items }: ItemGroup): boolean {
  return items.every((item) => item.when !== null)
}

function edgesOf(groups: readonly ItemGroup[], ids: ReadonlySet<string>): FlowEdge[] {
  return [
    edge('apply', 'receive'),
    edge('receive', 'check'),
    edge('check', 'not_accepted', { label: text('不属于受理范围', 'Not for this window') }),
    edge('check', 'accept', { label: text('齐全', 'Complete') }),
    edge('check', 'correct', { label: text('不齐全', 'Incomplete'), sometimes: true }),
    edge('correct', 'receive', { sometimes: true, back: true }),
    ...(ids.has('survey') ? [edge('accept', 'survey')] : []),
    ...entering(groups),
    ...lastOf(groups).map((group) => edge(group.id, 'conclude', { sometimes: allSometimes(group) })),
    edge('conclude', 'refused', { label: text('不予许可', 'Refused') }),
    edge('conclude', 'licence', { label: text('准予', 'Granted') }),
    edge('licence', 'deliver'),
    ...(ids.has('verify') ? [edge('deliver', 'verify', { sometimes: true })] : []),
  ]
}

/** The flow chart of a service: no answers are assumed, what applies only in some situations is marked. */
export function flowOf(overview: Overview): FlowChart {
  const { service, items } = overview
  const groups = groupsOf(items)
  const surveyed = items.filter(({ survey }) => survey.before)
  const nodes = [
    ...receiving(overview),
    ...surveying(surveyed),
    ...groups.map(deciding),
    ...concluding(overview),
  ]
  return {
    title: { zh: `${service.name.zh}办理流程图`, en: `Flow chart: ${service.name.en}` },
    assumes: text(
      '画出可能办的全部事项，没有设定任何回答；虚线是视情形才有的，没有就跳过。时限是法定时限，有公布的承诺时限的用承诺时限。',
      'Everything that may apply, no answers assumed; what is dashed applies in some situations and is passed by in others. Limits are the legal ones, or the promised ones where they are published.',
    ),
    nodes,
    edges: edgesOf(groups, new Set(nodes.map((node) => node.id))),
  }
}
