import type { Edition } from '../catalogue/edition.ts'
import type { Service, Text } from '../catalogue/schema.ts'
import type { MeasureName, Plan } from '../compose/plan.ts'
import { type FlowChart, flowOf } from './flow.ts'
import { briefFlow } from './flow-brief.ts'
import { inSets } from './guide-materials.ts'
import { serviceKindWords } from './level-words.ts'
import { overviewOf } from './overview.ts'
import type { OverviewPaper } from './overview-papers.ts'
import { sayMoney, saySpan, text } from './say.ts'
import { type Stamp, stampOf } from './stamp.ts'

/** A figure of the reduction, as it stands on a wall. */
export interface Figure {
  readonly name: Text
  readonly before: number
  readonly after: number
}

/** 海报: a service at a glance. */
export interface Poster {
  readonly service: { readonly id: string; readonly name: Text }
  readonly kind: Text
  readonly stamp: Stamp
  /** What the plan saves under the representative answers; computed, none where nothing can be composed. */
  readonly figures: readonly Figure[]
  readonly figuresNote: Text
  readonly chart: FlowChart
  readonly items: readonly {
    readonly name: Text
    readonly limit: Text
    readonly when: Text | null
    /** The situation in the catalogue's own short words (Chinese). */
    readonly note: string | null
  }[]
  /** Papers that everybody hands in, those of some situations, and those that nobody hands in. */
  readonly papers: {
    readonly always: readonly Text[]
    readonly sometimes: readonly Text[]
    readonly spared: readonly Text[]
  }
  readonly limit: Text
  readonly fee: Text
  readonly window: Text
  readonly phone: string
}

const shown: readonly { measure: MeasureName; name: Text }[] = [
  { measure: 'forms', name: text('张申请表', 'forms') },
  { measure: 'materials', name: text('份材料', 'papers') },
  { measure: 'steps', name: text('个环节', 'steps') },
  { measure: 'workingDays', name: text('个工作日', 'working days') },
]

function figuresOf(plan: Plan | null): Figure[] {
  if (!plan) return []
  const all = shown.map(({ measure, name }) => ({ name, ...plan.reduction[measure] }))
  return all
    .filter(({ before, after }) => before > after)
    .map(({ name, before, after }) => ({ name, before, after }))
}

function noteOf(plan: Plan | null): Text {
  if (!plan) return text('', '')
  const count = plan.items.length
  return text(
    `一次办${count}项（能一起办的事项最多的情形），与逐项单独办理相比，由目录算出。`,
    `For ${count} items at once (the situation with most items), against each alone; computed from the catalogue.`,
  )
}

/** Each set once, under its own name. */
function namesOf(papers: readonly OverviewPaper[]): Text[] {
  const names = inSets(papers).map(({ set, material }) => set ?? material.name)
  return [...new Map(names.map((name) => [name.zh, name])).values()]
}

function isAlways({ askers, sources }: OverviewPaper): boolean {
  return sources.length === 0 && askers.some((asker) => asker.always)
}

/** The poster of a service; `plan` is the one under its representative answers (`typicalAnswers`). */
export function posterOf(edition: Edition, service: Service, plan: Plan | null): Poster {
  const overview = overviewOf(edition, service)
  const { items, papers } = overview
  const { window } = edition.district
  const given = papers.filter((paper) => paper.handedIn)
  const always = namesOf(given.filter(isAlways))
  const certain = new Set(always.map(({ zh }) => zh))
  return {
    service: { id: service.id, name: service.name },
    kind: serviceKindWords[service.kind],
    stamp: stampOf(edition, service),
    figures: figuresOf(plan),
    figuresNote: noteOf(plan),
    chart: briefFlow(flowOf(overview)),
    items: items.map(({ item, when, note }) => {
      const limit = saySpan(item.limits.promised ?? item.limits.legal)
      return { name: item.name, limit, when, note }
    }),
    papers: {
      always,
      sometimes: namesOf(given).filter(({ zh }) => !certain.has(zh)),
      spared: papers.filter((paper) => !paper.handedIn).map(({ material }) => material.name),
    },
    limit: text(
      '各项按自己的时限同时办理，合计不超过45个工作日',
      'Each item within its own limit, side by side; 45 working days in all at most',
    ),
    fee: sayMoney(items.reduce((sum, { item }) => sum + item.fee.fen, 0)),
    window: window.name,
    phone: window.contact.phone,
  }
}
