import { pauseNames } from '../case/time/pauses.ts'
import { jointLimit } from '../compose/limits.ts'
import { chinese, type Fact, fact, line, type Section } from './block.ts'
import { basisLines, legalLines, promisedLines } from './guide-items.ts'
import type { Overview } from './overview.ts'
import { sayMoney, saySpan, text } from './say.ts'

/** The rules of time that hold for every item. */
export function clockFacts({ edition }: Overview): Fact[] {
  const { acceptance, correction, jointExtension, pauses } = edition.district.law
  const kinds = Object.keys(pauses) as (keyof typeof pauses)[]
  return [
    ...fact(
      text('怎样计算', 'How days are counted'),
      line(
        text(
          '受理当日不计，从次日起算；工作日不含法定节假日',
          'From the day after acceptance; working days exclude public holidays',
        ),
      ),
      chinese('行政许可法第82条', { look: 'soft' }),
    ),
    ...fact(
      text('是否受理', 'Acceptance'),
      line(
        text(
          `收到之日起${acceptance.within}个工作日内答复；逾期不告知的，自收到之日起即为受理`,
          `Answered within ${acceptance.within} working days; without an answer it counts as accepted on the day of receipt`,
        ),
      ),
      chinese(acceptance.basis.text, { look: 'soft', level: acceptance.basis.level }),
    ),
    ...fact(
      text('补正', 'Corrections'),
      correction.within
        ? line({
            zh: `告知后${saySpan(correction.within).zh}内`,
            en: `Within ${saySpan(correction.within).en}`,
          })
        : line(text('申请人补正的期限：未公布', 'The applicant’s limit for corrections: not published')),
    ),
    ...fact(
      text('联合办理', 'Joint handling'),
      line({
        zh: `合计不超过${saySpan(jointLimit).zh}；经本级政府负责人批准可以延长${jointExtension.days}个工作日`,
        en: `At most ${saySpan(jointLimit).en}; ${jointExtension.days} more with the approval of the government’s leader`,
      }),
      chinese(jointExtension.basis.text, { look: 'soft', level: jointExtension.basis.level }),
    ),
    ...fact(
      text('不计算在内', 'Not counted'),
      line({
        zh: `${kinds.map((kind) => pauseNames[kind].zh).join('、')}的时间，书面告知申请人以后不计`,
        en: `Time for ${kinds.map((kind) => pauseNames[kind].en).join(', ')}, once the applicant is told in writing`,
      }),
      chinese('行政许可法第45条', { look: 'soft' }),
    ),
  ]
}

/** 法定时限、承诺时限 */
export function limitsSection(overview: Overview): Section {
  return {
    id: 'limits',
    title: text('法定时限和承诺时限', 'Limits'),
    blocks: [
      {
        kind: 'table',
        head: [text('事项', 'Item'), text('法定时限', 'Legal limit'), text('承诺时限', 'Promised limit')],
        rows: overview.items.map(({ item }) => [[line(item.name)], legalLines(item), promisedLines(item)]),
      },
      { kind: 'facts', facts: clockFacts(overview) },
    ],
  }
}

/** 收费 */
export function feesSection({ items }: Overview): Section {
  const total = items.reduce((sum, { item }) => sum + item.fee.fen, 0)
  const bases = [...new Map(items.map(({ item }) => [item.fee.basis, item.fee])).values()]
  const title = text('收费', 'Fees')
  if (total === 0) {
    const lines = bases.map(({ basis, level }) => chinese(basis, { look: 'soft', level }))
    const free = line(text('各项都不收费。', 'No item costs anything.'))
    return { id: 'fees', title, blocks: [{ kind: 'lines', lines: [free, ...lines] }] }
  }
  const rows = items.map(({ item }) => [
    [line(item.name)],
    [line(sayMoney(item.fee.fen))],
    [chinese(item.fee.basis, { level: item.fee.level })],
  ])
  const head = [text('事项', 'Item'), text('收费', 'Fee'), text('依据', 'Basis')]
  return { id: 'fees', title, blocks: [{ kind: 'table', head, rows }] }
}

/** Every law on which the items rest, each once. */
export function allBases({ items }: Overview) {
  return [...new Map(items.flatMap(({ item }) => basisLines(item)).map((one) => [one.zh, one])).values()]
}
