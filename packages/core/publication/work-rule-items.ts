import { commitmentOffer } from '../catalogue/commitment-offer.ts'
import { commitmentTerms } from '../catalogue/commitment-terms.ts'
import { stepsAlone } from '../compose/steps.ts'
import { type Block, type Fact, fact, type Line, line, type Section } from './block.ts'
import { basisLines, legalLines, promisedLines, whenLine } from './guide-items.ts'
import { sourceLine } from './guide-materials.ts'
import type { Overview, OverviewItem } from './overview.ts'
import { quoted, sayAll, saySpan, text } from './say.ts'

/** 联合勘验: every checkpoint once, with the items that look at it. */
export function surveySection({ items }: Overview): Section {
  const surveyed = items.filter(({ survey }) => survey.before)
  const points = surveyed.flatMap(({ item }) => item.survey.checklist.map((point) => ({ point, item })))
  const rows = [...Map.groupBy(points, ({ point }) => point.id).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const names = sayAll(group.map(({ item }) => quoted(item.name)))
    return [[[line(first.point.text, { level: first.point.level })], [line(names)]]]
  })
  const none = line(text('没有决定前要看现场的事项。', 'No item needs a survey before the decision.'))
  const lead = line(
    text(
      '一次看完，两名以上勘验员，逐项记录结论；要不要看，以各事项的情形为准。',
      'One visit, two surveyors or more, a finding for each point; whether there is one depends on each item.',
    ),
  )
  const head = [text('勘验要点', 'Checkpoint'), text('事项', 'Items')]
  return {
    id: 'survey',
    title: text('联合勘验要点', 'Checkpoints of the joint survey'),
    blocks:
      rows.length === 0
        ? [{ kind: 'lines', lines: [none] }]
        : [
            { kind: 'lines', lines: [lead] },
            { kind: 'table', head, rows },
          ],
  }
}

/** The papers that are checked for one item, with what spares them. */
function paperLines({ item }: OverviewItem, { papers }: Overview): Line[] {
  return papers.flatMap((paper) => {
    const asker = paper.askers.find((one) => one.item.id === item.id)
    if (!asker) return []
    const { name } = paper.material
    const when = asker.when
      ? { zh: `（仅当${asker.when.zh}）`, en: ` (only if ${asker.when.en})` }
      : { zh: '', en: '' }
    const spared = paper.sources.map((source) => sourceLine(source))
    const free = {
      zh: spared.length > 0 ? `——${spared.map(({ zh }) => zh).join('；')}` : '',
      en: spared.length > 0 ? ` — ${spared.map(({ en, zh }) => en ?? zh).join('; ')}` : '',
    }
    return [line({ zh: `${name.zh}${when.zh}${free.zh}`, en: `${name.en}${when.en}${free.en}` })]
  })
}

function promiseFacts({ item }: OverviewItem, { edition }: Overview): Fact[] {
  const { why } = commitmentOffer(item)
  const title = text('告知承诺', 'Promise')
  if (why) return fact(title, line({ zh: `不适用：${why.zh}`, en: `Not possible: ${why.en}` }))
  const { decideWithin, verifyWithin, checklist } = commitmentTerms(item, edition.district)
  const [decide, verify] = [saySpan(decideWithin), saySpan(verifyWithin)]
  const terms = line({
    zh: `承诺以后${decide.zh}${decideWithin.amount === 0 ? '' : '内'}决定；发证以后${verify.zh}内由监管部门核查`,
    en: `Decided ${decide.en} on a promise; the supervisor verifies within ${verify.en}`,
  })
  const checks = checklist.map(({ text: checked, level }) => line(checked, { level }))
  return [...fact(title, terms), ...fact(text('批后核查要点', 'What is verified'), ...checks)]
}

function hearingLine(overview: Overview, { item }: OverviewItem): Line {
  const isHeard = stepsAlone(overview.edition, item).some(({ step }) => step === 'hearing')
  return isHeard
    ? line(text('决定前应当听证', 'A hearing is held before the decision'))
    : line(text('涉及他人重大利益的，告知听证权利', 'Offered where others’ important interests are touched'))
}

function examination(one: OverviewItem, overview: Overview): Block {
  const { item, authority, supervisor } = one
  return {
    kind: 'facts',
    facts: [
      ...fact(text('决定机关', 'Decided by'), line(authority.name)),
      ...fact(text('设定依据', 'Legal basis'), ...basisLines(item)),
      ...fact(text('法定时限', 'Legal limit'), ...legalLines(item)),
      ...fact(text('承诺时限', 'Promised limit'), ...promisedLines(item)),
      ...fact(text('要核对的材料', 'Papers to check'), ...paperLines(one, overview)),
      ...fact(text('听证', 'Hearing'), hearingLine(overview, one)),
      ...promiseFacts(one, overview),
      ...fact(text('批后监管', 'Supervised by'), supervisor && line(supervisor.name)),
    ],
  }
}

/** 各事项的审查 */
export function examinationSection(overview: Overview): Section {
  return {
    id: 'examination',
    title: text('各事项的审查', 'Examination of each item'),
    blocks: [
      {
        kind: 'lines',
        lines: [
          line(
            text(
              '符合设定依据规定的条件的，准予；不符合的，书面说明理由，告知复议和诉讼的权利。不得要清单以外的材料。',
              'Granted where the conditions of the legal basis are met, else refused in writing with reasons and remedies. Nothing beyond the list is asked for.',
            ),
          ),
        ],
      },
      {
        kind: 'parts',
        parts: overview.items.map((one) => ({
          title: one.item.name,
          mark: null,
          lines: [whenLine(one)],
          blocks: [examination(one, overview)],
        })),
      },
    ],
  }
}
