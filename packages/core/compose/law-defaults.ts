import type { Basis, Text } from '../catalogue/schema.ts'
import type { Plan, PlanItem } from './plan.ts'
import {
  type ItemLaw,
  type MaterialLaw,
  type Offer,
  type PauseKind,
  type PlanLaw,
  pauseKinds,
} from './plan-law.ts'

const proposal: Basis = { text: '法律没有规定数字；本项目建议', level: 'proposal' }

function seen(text: string): Basis {
  return { text, level: 'seen' }
}

function pauses(): PlanLaw['pauses'] {
  const hearing = { atMost: 25, basis: seen('行政许可法第45、47条') }
  const each = pauseKinds.map((kind) => [
    kind,
    kind === 'hearing' ? hearing : { atMost: 60, basis: proposal },
  ])
  return Object.fromEntries(each) as Record<PauseKind, PlanLaw['pauses'][PauseKind]>
}

/** The numbers of the national law, proposals where it has none, and nothing that is offered. */
export const lawDefaults: PlanLaw = {
  acceptance: { within: 5, basis: seen('行政许可法第32条') },
  correction: { within: null, basis: null },
  pauses: pauses(),
  jointExtension: { days: 15, basis: seen('行政许可法第42条第2款') },
  hearing: { requestWithin: 5, holdWithin: 20, noticeAhead: 7, basis: seen('行政许可法第47、48条') },
  lights: { yellow: 5, red: 2, level: 'proposal' },
  tolerance: { before: 2, atMost: 20, remindEvery: 2, late: 'end_parts', record: false, basis: proposal },
  supervision: {
    correctWithin: 20,
    defendWithin: 5,
    creditMonths: 12,
    repairAfterMonths: 3,
    publish: false,
    barYears: { falsePapers: 1, fraud: 3 },
    barredAreas: ['public_safety', 'health', 'life_property'],
    basis: { text: '行政许可法第69、78、79条；天数和月数为本项目建议', level: 'mixed' },
  },
  items: {},
  materials: {},
  letters: [],
}

const GENERAL_LIMIT = 20
const GENERAL_EXTENSION = 10

const before: Text = {
  zh: '办件所用的目录没有载明',
  en: 'The catalogue that the case was opened with does not say so',
}
const notOffered: Offer = { offered: false, why: before, level: 'proposal' }
const paperLaw: MaterialLaw = { tolerated: notOffered, promised: notOffered, preview: notOffered }

/** The extension of R-DEC-1 as far as an old plan tells: what it says, else ten days for permits with the general limit. */
function extensionOf({ type, limits: { legal } }: PlanItem): number {
  const isGeneral = type === 'permit' && legal.unit === 'workday' && legal.amount === GENERAL_LIMIT
  return legal.extension ?? (isGeneral && !legal.special ? GENERAL_EXTENSION : 0)
}

function itemLaw(item: PlanItem): ItemLaw {
  return {
    class: null,
    extension: extensionOf(item),
    hearing: 'on_request',
    areas: [],
    commitment: {
      ...notOffered,
      decideWithin: { amount: 0, unit: 'workday' },
      verifyWithin: { amount: 2, unit: 'month' },
      replaces: [],
      checklist: [],
    },
    toleratedBlocks: 'issue',
    renewal: { earliest: null, latest: { amount: 30, unit: 'workday' }, basis: seen('行政许可法第50条') },
  }
}

/**
 * A plan that was pinned before plans had a law gets one in which nothing is offered, with `lawDefaults`; any other
 * stays as it is.
 */
export function withLaw<Old extends Pick<Plan, 'items' | 'materials'> & { readonly law?: PlanLaw }>(
  plan: Old,
): Old & { readonly law: PlanLaw } {
  if (plan.law) return { ...plan, law: plan.law }
  const items = Object.fromEntries(plan.items.map((item) => [item.id, itemLaw(item)]))
  const materials = Object.fromEntries(plan.materials.map(({ id }) => [id, paperLaw]))
  return { ...plan, law: { ...lawDefaults, items, materials } }
}
