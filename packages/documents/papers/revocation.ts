import { permitOf } from '@xinban/core/case/after/licence-change'
import { type RevocationGround, revocationGrounds } from '@xinban/core/case/after/words'
import type { Plan } from '@xinban/core/compose/plan'
import { type Fact, type PaperSource, type Sheet, sheetOf } from '../sheet.ts'
import { chineseDate, chineseDay, NOTHING } from '../words.ts'
import { due } from './due.ts'
import { answerTo, nthEvent } from './history.ts'
import { commitmentLaw, itemOf } from './items.ts'
import { type Remedies, remediesAgainst } from './remedies.ts'

/** 撤销许可事先告知书: what is intended and why, and until when the holder is heard (R-REV-1). */
export interface RevocationNoticeInput extends Sheet {
  readonly item: string
  readonly permit: string
  readonly law: string
  readonly facts: readonly Fact[]
  readonly hints: readonly string[]
}

/** 撤销许可决定书, 不予撤销许可决定书: the decision after the holder was heard (R-REV-1, R-CMT-3). */
export interface RevocationDecisionInput extends Sheet {
  readonly item: string
  readonly permit: string
  readonly notified: string
  readonly revoked: boolean
  readonly law: string
  readonly facts: readonly Fact[]
  readonly effects: readonly string[]
  readonly remedies: Remedies
}

const articles: Readonly<Record<RevocationGround, string>> = {
  false_commitment: '第六十九条第一款',
  not_corrected: '第六十九条第一款',
  fraud: '第六十九条第二款',
  unlawful: '第六十九条第一款',
}

/** The law that a ground rests on; for broken promises also what the letters name. */
function lawOf(plan: Plan, ground: RevocationGround): string {
  const broken = ground === 'false_commitment' || ground === 'not_corrected'
  const more = broken ? commitmentLaw(plan).map((text) => `、${text}`) : []
  return `《中华人民共和国行政许可法》${articles[ground]}${more.join('')}`
}

function permitFacts({ case: theCase, plan }: PaperSource, id: string): { permit: string; facts: Fact[] } {
  const permit = permitOf(theCase, id)?.number ?? NOTHING
  const item = itemOf(plan, id)
  return {
    permit,
    facts: [
      ['许可事项', item.name.zh],
      ['许可编号', permit],
    ],
  }
}

/** The data of a notice that a permit is to be revoked. */
export function revocationNoticeInput(source: PaperSource, n: number): RevocationNoticeInput {
  const { plan } = source
  const { at, body } = nthEvent(source.events, 'revocation_notified', n)
  const item = itemOf(plan, body.item)
  const { permit, facts } = permitFacts(source, item.id)
  const { defendWithin } = plan.law.supervision
  return {
    ...sheetOf('revocation_notice', source, chineseDay(at), { from: item.authority }),
    item: item.name.zh,
    permit,
    law: lawOf(plan, body.ground),
    facts: [
      ...facts,
      ['拟撤销的事由', revocationGrounds[body.ground].zh],
      ['事实和理由', body.reasons],
      ['陈述申辩期限', `${chineseDate(body.defendBy)}以前（告知之日起${defendWithin}个工作日）`],
    ],
    hints: [
      '你（单位）享有陈述权、申辩权（行政许可法第七条），可以说明情况并提交证据；所作的陈述和申辩，将如实记录并予复核。',
      `陈述和申辩可以扫码在网上提出，也可以到${plan.window.name.zh}提出；逾期没有提出的，视为放弃。`,
      '本告知书不是撤销决定；作出决定以前，上述许可继续有效。',
    ],
  }
}

function effectsOf(source: PaperSource, id: string, seq: number): string[] {
  const { case: theCase, events, plan } = source
  const { licence } = theCase
  const recorded = events.filter((event) => event.seq > seq)
  const credit = recorded.flatMap(({ body }) => (body.type === 'credit_recorded' ? [body.record] : []))
  return [
    '自撤销之日起，不得再从事该项许可的活动；其他各项许可不受本决定影响。',
    ...(licence
      ? [`${plan.licence.name.zh}（${licence.number}）更新为第${licence.version}版，以前的版本停止使用。`]
      : []),
    ...credit
      .filter((record) => record.item === id)
      .flatMap(({ until, barUntil }) => [
        `记入信用记录至${chineseDate(until)}；修复以前，不适用告知承诺和容缺办理。`,
        ...(barUntil ? [`${chineseDate(barUntil)}以前不得再次申请该事项（行政许可法第七十九条）。`] : []),
      ]),
  ]
}

/** The data of the decision about a revocation: revoked, or not. */
export function revocationDecisionInput(source: PaperSource, n: number): RevocationDecisionInput {
  const { case: theCase, events, plan } = source
  const notified = nthEvent(events, 'revocation_notified', n)
  const { seq, at, body } = answerTo(events, notified, 'permit_revoked', 'revocation_dropped')
  const { ground, defendBy } = notified.body
  const item = itemOf(plan, body.item)
  const { defence } = due(theCase.revocations[n - 1] ?? null, `revocation ${n}`)
  const { name, contact, reviewedBy } = item.authority
  const { permit, facts } = permitFacts(source, item.id)
  const revoked = body.type === 'permit_revoked'
  return {
    ...sheetOf('revocation_decision', source, chineseDay(at), { from: item.authority }),
    title: revoked ? '撤销许可决定书' : '不予撤销许可决定书',
    item: item.name.zh,
    permit,
    notified: chineseDay(notified.at),
    revoked,
    law: lawOf(plan, ground),
    facts: [
      ...facts,
      ['告知的事由', `${revocationGrounds[ground].zh}。${notified.body.reasons}`],
      [
        '陈述申辩',
        defence ? `${chineseDay(defence.at)}提出：${defence.text}` : `${chineseDate(defendBy)}以前没有提出`,
      ],
      ['决定的理由', body.reasons],
      ...(revoked ? [['撤销日期', chineseDate(body.on)] as const] : []),
    ],
    effects: revoked ? effectsOf(source, item.id, seq) : ['上述许可继续有效。'],
    remedies: remediesAgainst(plan, { name: name.zh, phone: contact.phone, reviewedBy }),
  }
}
