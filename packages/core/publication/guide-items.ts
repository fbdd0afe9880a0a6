import { commitmentOffer } from '../catalogue/commitment-offer.ts'
import { classNames } from '../catalogue/law-words.ts'
import type { Item } from '../catalogue/schema.ts'
import { chinese, type Fact, fact, type Line, line, type Part, type Section } from './block.ts'
import { itemTypeWords, surveyWords } from './level-words.ts'
import type { Overview, OverviewItem } from './overview.ts'
import { sayAll, sayMoney, saySpan, text, UNKNOWN } from './say.ts'

/** In which situation an item applies: the catalogue's own words, and the answers that decide. */
export function whenLine({ when, note }: Pick<OverviewItem, 'when' | 'note'>): Line {
  if (!when) return line(text('都要办', 'In any case'))
  return line({
    zh: note ? `${note}（${when.zh}）` : when.zh,
    en: when.en,
  })
}

/** The basis of an item, one law a line. */
export function basisLines({ basis }: Item): Line[] {
  return basis.map(({ text: law, level }) => chinese(law, { level }))
}

/** The legal limit with its extension and remark. */
export function legalLines({ limits: { legal } }: Item): Line[] {
  const extension = legal.extension
    ? [text(`经批准可延长${legal.extension}个工作日`, `may be extended by ${legal.extension} working days`)]
    : []
  return [
    line(sayAll([saySpan(legal), ...extension], { zh: '，', en: '; ' })),
    ...(legal.note ? [chinese(legal.note, { look: 'soft' })] : []),
  ]
}

/** The promised limit, or that none is published. */
export function promisedLines({ limits: { promised } }: Item): Line[] {
  if (!promised) return [line(text('未公布，按法定时限', 'not published; the legal limit applies'))]
  return [line(saySpan(promised), { level: promised.level }), chinese(promised.basis, { look: 'soft' })]
}

function issueLine({ certificate, limits: { issueWithin: days } }: Item): Line {
  const within =
    days === 0
      ? text('随决定一起发', 'with the decision')
      : text(`决定后${days}个工作日内送达`, `within ${days} working days of the decision`)
  return line({ zh: `${certificate}，${within.zh}`, en: `${certificate}, ${within.en}` })
}

function promiseLine(item: Item): Line {
  const { why, level } = commitmentOffer(item)
  if (!why) return line(text('可以告知承诺', 'Can be decided on a promise'), { level })
  return line({ zh: `不适用：${why.zh}`, en: `Not possible: ${why.en}` }, { level })
}

function codeLine({ codes }: Item): Line {
  return codes ? chinese(`${codes.basic}（${codes.source}）`) : line(UNKNOWN)
}

/** Everything about one item. */
export function itemFacts({ item, supervisor, survey }: OverviewItem): Fact[] {
  const { validity, fee, confidence, notes } = item
  return [
    ...fact(text('设定依据', 'Legal basis'), ...basisLines(item)),
    ...fact(text('基本编码', 'Item code'), codeLine(item)),
    ...fact(text('法定时限', 'Legal limit'), ...legalLines(item)),
    ...fact(text('承诺时限', 'Promised limit'), ...promisedLines(item)),
    ...fact(text('办成后发给', 'Result'), issueLine(item)),
    ...fact(text('有效期', 'Validity'), chinese(validity.text, { level: validity.level })),
    ...fact(
      text('收费', 'Fee'),
      line(sayMoney(fee.fen)),
      chinese(fee.basis, { look: 'soft', level: fee.level }),
    ),
    ...fact(
      text('现场核查', 'Site survey'),
      line(surveyWords[item.survey.mode]),
      survey.when && line({ zh: `仅当${survey.when.zh}`, en: `only if ${survey.when.en}` }),
      item.survey.note ? chinese(item.survey.note, { look: 'soft' }) : null,
    ),
    ...fact(text('办理类别', 'Class'), line(classNames[item.class.name], { level: item.class.level })),
    ...fact(text('告知承诺', 'Promise'), promiseLine(item)),
    ...fact(text('以后由谁监管', 'Supervised afterwards by'), supervisor && line(supervisor.name)),
    ...fact(text('说明', 'Remark'), notes ? chinese(notes) : null),
    ...fact(
      text('资料可靠程度', 'How sure this is'),
      confidence.level === 'seen' && !confidence.note
        ? null
        : chinese(confidence.note ?? '', { level: confidence.level }),
    ),
  ]
}

function checkLines({ item: { survey } }: OverviewItem): Line[] {
  return survey.checklist.map(({ text: checked, level }) => line(checked, { level }))
}

function itemPart(one: OverviewItem): Part {
  const { item, authority } = one
  const checks = checkLines(one)
  return {
    title: item.name,
    mark: itemTypeWords[item.type],
    lines: [
      whenLine(one),
      line(
        sayAll(
          [
            authority.name,
            {
              zh: `法定${saySpan(item.limits.legal).zh}`,
              en: `legal limit ${saySpan(item.limits.legal).en}`,
            },
          ],
          {
            zh: '，',
            en: ', ',
          },
        ),
        { look: 'soft' },
      ),
    ],
    blocks: [
      {
        kind: 'facts',
        facts: [...itemFacts(one), ...fact(text('现场看什么', 'What is looked at'), ...checks)],
      },
    ],
  }
}

/** 受理条件 */
export function conditionsSection(overview: Overview): Section {
  return {
    id: 'conditions',
    title: text('受理条件', 'Conditions'),
    blocks: [
      {
        kind: 'lines',
        lines: [
          line(
            text(
              '属于下列事项的情形，材料齐全、符合法定形式的，予以受理。要办哪几项，由情形引导的回答决定。',
              'Accepted where one of these items applies and the papers are complete and in due form. The answers to the guided questions decide which items apply.',
            ),
          ),
          line(
            text(
              '各项准予的具体条件：目录没有逐条载明，以各项的设定依据为准；现场查看的要点列在各项里。',
              'The exact conditions for granting are not in the catalogue: the legal basis of each item counts. What is looked at on the spot is listed with each item.',
            ),
            { look: 'soft' },
          ),
        ],
      },
      { kind: 'parts', parts: overview.items.map(itemPart) },
    ],
  }
}
