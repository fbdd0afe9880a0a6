import type { Level, Text } from '../catalogue/schema.ts'
import { type Block, chinese, type Line, line, type Section } from './block.ts'
import type { Overview } from './overview.ts'
import type { OverviewPaper, PaperAsker, PaperSource } from './overview-papers.ts'
import { quoted, sayAll, text } from './say.ts'

/** In which situation an item asks for a paper. */
function askedWhen({ when, note }: PaperAsker): Text | null {
  if (!when) return note ? { zh: note, en: note } : null
  return { zh: note ? `${note}：${when.zh}` : when.zh, en: when.en }
}

/** The items that ask, those with the same condition together. */
export function askerLines({ askers }: OverviewPaper): Line[] {
  const groups = Map.groupBy(askers, (asker) => askedWhen(asker)?.zh ?? '')
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const names = sayAll(group.map(({ item }) => quoted(item.name)))
    const when = askedWhen(first)
    return [line(when ? { zh: `${names.zh}（${when.zh}）`, en: `${names.en} (${when.en})` } : names)]
  })
}

/** Why a paper is not handed in, with the situation in which that is so. */
export function sourceLine({ kind, name, when }: PaperSource): Line {
  const only = when ? { zh: `；仅当${when.zh}`, en: `; only if ${when.en}` } : { zh: '', en: '' }
  switch (kind) {
    case 'form':
      return line(text('由一张申请表生成', 'Made from the one form'))
    case 'commitment':
      return line(text('并入一份承诺书', 'Part of the one commitment'))
    case 'register':
      return line({ zh: `由${name.zh}核验${only.zh}`, en: `Checked with a register: ${name.zh}${only.en}` })
    case 'result':
      return line({
        zh: `用本次办理的“${name.zh}”的结果${only.zh}`,
        en: `The result of “${name.en}”, applied for together${only.en}`,
      })
  }
}

function ways({ tolerated, promised, preview }: OverviewPaper): Text[] {
  return [
    ...(tolerated ? [text('可以后补（容缺）', 'can follow later')] : []),
    ...(promised ? [text('可以用承诺代替', 'a promise can replace it')] : []),
    ...(preview ? [text('缺它可以先预审', 'preview possible without it')] : []),
  ]
}

function wayLines(paper: OverviewPaper): Line[] {
  const possible = ways(paper)
  return [
    line(
      possible.length > 0
        ? sayAll(possible, { zh: '；', en: '; ' })
        : text('受理前要有', 'needed before acceptance'),
    ),
    ...paper.sources.map((source) => {
      const { zh, en } = sourceLine(source)
      return line({ zh: `免提交：${zh}`, en: `Not needed: ${en ?? zh}` }, { look: 'soft' })
    }),
  ]
}

/** How far all papers can be relied on, where it is the same for all of them: then it is said once. */
function commonLevel(papers: readonly OverviewPaper[]): Level | null {
  const levels = new Set(papers.map(({ material }) => material.confidence.level))
  const [level] = levels
  return levels.size === 1 && level ? level : null
}

function nameLine({ material }: OverviewPaper, common: Level | null): Line {
  const { level } = material.confidence
  return line(material.name, { look: 'strong', ...(level !== common && { level }) })
}

function nameLines(paper: OverviewPaper, common: Level | null): Line[] {
  const { material, set } = paper
  return [
    nameLine(paper, common),
    ...(set ? [line({ zh: `并入：${set.zh}`, en: `Part of: ${set.en}` }, { look: 'soft' })] : []),
    ...(material.note ? [chinese(material.note, { look: 'soft' })] : []),
  ]
}

/** Papers of one set stand together, in the place of the first of them. */
export function inSets(papers: readonly OverviewPaper[]): OverviewPaper[] {
  return [
    ...Map.groupBy(papers, ({ set, material, id }) => (set ? `set ${material.family}` : id)).values(),
  ].flat()
}

function handedIn(papers: readonly OverviewPaper[], common: Level | null): Block {
  return {
    kind: 'table',
    head: [
      text('要提交的材料', 'Papers to hand in'),
      text('谁要、什么情形要', 'Who asks, and when'),
      text('能不能后补、免提交', 'Can it follow or fall away'),
    ],
    rows: inSets(papers).map((paper) => [nameLines(paper, common), askerLines(paper), wayLines(paper)]),
  }
}

function spared(papers: readonly OverviewPaper[], common: Level | null): Block {
  return {
    kind: 'table',
    head: [
      text('免提交的材料', 'Papers that nobody hands in'),
      text('谁要', 'Who asks'),
      text('来源', 'Where it comes from'),
    ],
    rows: papers.map((paper) => [
      [nameLine(paper, common)],
      askerLines(paper),
      paper.sources.map(sourceLine),
    ]),
  }
}

/** 申请材料 */
export function materialsSection({ papers }: Overview): Section {
  const given = papers.filter((paper) => paper.handedIn)
  const free = papers.filter((paper) => !paper.handedIn)
  const common = commonLevel(papers)
  return {
    id: 'materials',
    title: text('申请材料', 'Papers'),
    blocks: [
      {
        kind: 'lines',
        lines: [
          line(
            text(
              '每份材料只交一次，几个事项都要的也只交一份。下面是可能要的全部材料，没有写情形的，办该事项就要。',
              'Each paper is handed in once, however many items ask for it. This is everything that may be asked; without a condition it is asked whenever the item applies.',
            ),
          ),
          line(
            text(
              '份数，要原件还是复印件，样本：未公布。申请表在网上填写后自动生成。',
              'Number of copies, original or copy, samples: not published. The form is filled in online and made from that.',
            ),
            { look: 'soft' },
          ),
          ...(common && common !== 'seen'
            ? [line(text('材料清单的可靠程度', 'How sure the list is'), { look: 'soft', level: common })]
            : []),
        ],
      },
      ...(given.length > 0 ? [handedIn(given, common)] : []),
      ...(free.length > 0 ? [spared(free, common)] : []),
    ],
  }
}
