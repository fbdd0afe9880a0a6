import { commitmentOffer } from '../catalogue/commitment-offer.ts'
import { commitmentTerms } from '../catalogue/commitment-terms.ts'
import { namesOf as idsOf } from '../catalogue/evaluate.ts'
import type { Text } from '../catalogue/schema.ts'
import { chinese, type Line, line, type Section, type Step } from './block.ts'
import { namesOf } from './guide-about.ts'
import { inSets } from './guide-materials.ts'
import type { Overview } from './overview.ts'
import type { OverviewPaper } from './overview-papers.ts'
import { quoted, sayAll, saySpan, text } from './say.ts'

function ask(zh: string, en: string, ...lines: readonly (Line | null)[]): Step[] {
  const said = lines.filter((one) => one !== null)
  return said.length > 0 ? [{ title: text(zh, en), lines: said }] : []
}

function papers(list: readonly OverviewPaper[]): Text {
  return sayAll(list.map(({ material }) => quoted(material.name)))
}

/** Each question that decides about items, with the items that it decides about. */
function decidingLines({ questions, service, items }: Overview): Line[] {
  return questions.map((question) => {
    const uses = service.items.filter((use) => use.when && idsOf(use.when.tree).includes(question.id))
    const decided = items.filter(({ item }) => uses.some((use) => use.item === item.id))
    const names = namesOf(decided)
    return line({
      zh: `${question.text.zh}决定要不要办${names.zh}`,
      en: `${question.text.en} decides about ${names.en}`,
    })
  })
}

function refusedLine({ service }: Overview): Line {
  return service.partial === 'allow'
    ? line(
        text(
          '不影响其他各项：其余的照发，不准的一项另发不予许可决定书，说明理由和救济途径。',
          'The others are still granted; the refused one gets a written decision with reasons and remedies.',
        ),
      )
    : line(
        text('其中一项不予许可，整个申请不予许可。', 'If one is refused, the whole application is refused.'),
      )
}

function promiseLines({ items, edition }: Overview): Line[] {
  const offered = items.filter(({ item }) => commitmentOffer(item).offered)
  if (offered.length === 0)
    return [line(text('这个服务的事项都不能告知承诺。', 'None of these items can be decided on a promise.'))]
  return offered.map(({ item }) => {
    const { decideWithin, verifyWithin } = commitmentTerms(item, edition.district)
    const { zh, en } = quoted(item.name)
    const [decide, verify] = [saySpan(decideWithin), saySpan(verifyWithin)]
    return line(
      {
        zh: `${zh}可以：承诺以后${decide.zh}${decideWithin.amount === 0 ? '' : '内'}决定，发证以后${verify.zh}内核查`,
        en: `${en}: decided ${decide.en} on a promise, verified within ${verify.en}`,
      },
      { level: item.class.level },
    )
  })
}

function tolerance({ edition }: Overview, list: readonly OverviewPaper[]): Line | null {
  const { before, atMost, basis } = edition.district.law.tolerance
  if (list.length === 0) return null
  const { zh, en } = papers(inSets(list))
  return line(
    {
      zh: `可以后补的有：${zh}。时限届满前${before}个工作日、受理后${atMost}个工作日以内补齐；补齐以前不发证。`,
      en: `These can follow: ${en}, ${before} working days before the limit and within ${atMost} of acceptance; nothing is issued before.`,
    },
    { level: basis.level },
  )
}

function agentLine(all: readonly OverviewPaper[]): Line | null {
  const needed = all.filter(({ material, handedIn }) => handedIn && material.kind === 'authorisation')
  if (needed.length === 0) return null
  const { zh, en } = papers(needed)
  return line({ zh: `可以，要交${zh}。`, en: `Yes, with ${en}.` })
}

function surveyLines({ items }: Overview): Line[] {
  const before = items.filter(({ survey }) => survey.before)
  const after = items.filter(({ item }) => item.survey.mode === 'post')
  const say = (zh: string, en: string, names: Text) =>
    line({ zh: `${zh}${names.zh}`, en: `${en}${names.en}` })
  return [
    ...(before.length > 0
      ? [say('决定前一次看完（两人以上）：', 'Before the decision, in one visit: ', namesOf(before))]
      : []),
    ...(after.length > 0 ? [say('批准后看：', 'After the decision: ', namesOf(after))] : []),
    ...(before.length + after.length === 0 ? [line(text('一般不看现场。', 'Usually not.'))] : []),
  ]
}

function correctionLine({ edition }: Overview): Line {
  const { acceptance } = edition.district.law
  return line(
    {
      zh: `窗口在${acceptance.within}个工作日内一次告知要补的全部内容，只告知一次；过期不告知的，自收到之日起就算受理。`,
      en: `Within ${acceptance.within} working days the window says, once, everything that is missing; without a word the application counts as accepted on the day of receipt.`,
    },
    { level: acceptance.basis.level },
  )
}

/** 常见问题: only what follows from the catalogue. */
export function questionsSection(overview: Overview): Section {
  const { edition, papers: all } = overview
  const { remedies } = edition.district
  const free = all.filter((paper) => !paper.handedIn)
  return {
    id: 'questions',
    title: text('常见问题', 'Common questions'),
    blocks: [
      {
        kind: 'steps',
        steps: [
          ...ask('要办哪几项，由什么决定？', 'What decides which items I need?', ...decidingLines(overview)),
          ...ask('有一项没有批准，怎么办？', 'What if one is refused?', refusedLine(overview)),
          ...ask('材料不齐，怎么办？', 'What if papers are missing?', correctionLine(overview)),
          ...ask(
            '材料可以后补吗？',
            'Can papers follow later?',
            tolerance(
              overview,
              all.filter((paper) => paper.tolerated),
            ),
          ),
          ...ask(
            '可以先承诺，马上拿证吗？',
            'Can I promise and get the licence at once?',
            ...promiseLines(overview),
          ),
          ...ask('哪些材料不用交？', 'What need I not hand in?', free.length > 0 ? line(papers(free)) : null),
          ...ask('可以请别人代办吗？', 'Can somebody else apply for me?', agentLine(all)),
          ...ask('会来看现场吗？', 'Will somebody come and look?', ...surveyLines(overview)),
          ...ask(
            '对决定不服，怎么办？',
            'What if I disagree with a decision?',
            line(remedies.review, { level: remedies.level }),
            line(remedies.lawsuit),
          ),
          ...ask(
            '有效期到了怎么办？',
            'What when the validity ends?',
            ...overview.items.flatMap(({ item }) => {
              const { renewal } = item.validity
              if (!renewal) return []
              const { zh, en } = saySpan(renewal.latest)
              return [
                line({
                  zh: `“${item.name.zh}”：届满前至少${zh}申请延续`,
                  en: `“${item.name.en}”: ask for renewal at least ${en} before`,
                }),
              ]
            }),
            chinese(
              `其他各项：届满前${saySpan(edition.district.law.renewal.latest).zh}申请延续，自己的法律另有规定的除外（${edition.district.law.renewal.basis.text}）`,
            ),
          ),
        ],
      },
    ],
  }
}
