import { inSets } from '@xinban/core/publication/guide-materials'
import { type Overview, overviewOf } from '@xinban/core/publication/overview'
import type { OverviewPaper } from '@xinban/core/publication/overview-papers'
import { sayMoney, saySpan } from '@xinban/core/publication/say'
import type { Manuscript } from '../press/manuscript.ts'
import { leafOf, type PublicationSource } from './leaf.ts'

/** A row of a list: what, and in which situation or how. */
interface Row {
  readonly name: string
  readonly note: string | null
}

function itemRows({ items }: Overview): Row[] {
  return items.map(({ item, when, note, authority }) => {
    const { legal, promised } = item.limits
    const limit = promised ? `承诺${saySpan(promised).zh}` : saySpan(legal).zh
    const situation = when ? [note ?? when.zh] : []
    return { name: item.name.zh, note: [authority.short, limit, ...situation].join('；') }
  })
}

/** In which situation a paper is brought: in the catalogue's short words, where it has some. */
function situationOf(askers: OverviewPaper['askers']): string[] {
  if (askers.some((asker) => asker.always)) return []
  const notes = askers.map((asker) => (asker.when ? (asker.note ?? asker.when.zh) : null))
  if (notes.every((note) => note !== null)) return [[...new Set(notes)].join('或')]
  const names = [...new Set(askers.map(({ item }) => item.name.zh))]
  return names.length <= 2 ? [`办${names.join('、')}的`] : ['视所办事项']
}

function paperRow(papers: readonly OverviewPaper[]): Row[] {
  const [first] = papers
  if (!first) return []
  const free = papers.flatMap(({ sources }) => sources).length > 0 ? ['有的情形免提交'] : []
  const later = papers.every((paper) => paper.tolerated) ? ['可后补'] : []
  const situation = situationOf(papers.flatMap((paper) => paper.askers))
  const notes = [...situation, ...later, ...free]
  const name = first.set ?? first.material.name
  return [{ name: name.zh, note: notes.length > 0 ? notes.join('；') : null }]
}

function paperRows({ papers }: Overview): Row[] {
  const given = inSets(papers.filter((paper) => paper.handedIn))
  return [...Map.groupBy(given, ({ set, id }) => set?.zh ?? id).values()].flatMap(paperRow)
}

function stepsOf({ edition, items }: Overview): string[] {
  const { acceptance } = edition.district.law
  const surveyed = items.some(({ survey }) => survey.before)
  return [
    `扫码回答几个问题，看自己要办哪几项、带哪些材料；也可以到${edition.district.window.name.zh}问。`,
    '填一张表，交一套材料：网上提交，或者交到窗口。',
    `窗口${acceptance.within}个工作日内答复：受理，或者一次告知要补的全部内容。`,
    surveyed ? '各部门同时审查；要看现场的，一次看完。' : '各部门同时审查。',
    '办结后发证：电子证照，或者窗口领取。',
  ]
}

/** 一次性告知单: what to bring and do, on one page A4. */
export function noticeManuscript(source: PublicationSource): Manuscript {
  const overview = overviewOf(source.edition, source.service)
  const { district } = source.edition
  const { window } = district
  const fen = overview.items.reduce((sum, { item }) => sum + item.fee.fen, 0)
  const data = {
    ...leafOf(source, `${source.service.name.zh}一次性告知单`),
    items: itemRows(overview),
    bring: paperRows(overview),
    spared: overview.papers.filter((paper) => !paper.handedIn).map(({ material }) => material.name.zh),
    steps: stepsOf(overview),
    fee: sayMoney(fen).zh,
    window: window.name.zh,
    address: window.contact.address ?? '未公布',
    hours: window.contact.hours ?? '未公布',
    phone: window.contact.phone,
    partial:
      source.service.partial === 'allow'
        ? '有一项没有批准，不影响其他各项。'
        : '有一项没有批准，整个申请不予许可。',
    remedies: [district.remedies.review.zh, district.remedies.lawsuit.zh],
  }
  return { template: 'notice', data }
}
