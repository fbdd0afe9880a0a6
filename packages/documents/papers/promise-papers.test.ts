import { letterHash } from '@xinban/core/case/promises/letters'
import { describe, expect, it } from 'vitest'
import { paperInput } from '../documents.ts'
import type { PaperId } from '../paper-id.ts'
import { after, decided, journey, type Step, sourceFor, start } from './journey.fixture.ts'
import { licence } from './sample.fixture.ts'

const steps = [...decided(), ...after]
const lawful = journey(start(), steps)
const at = (paper: PaperId) => sourceFor(lawful, paper)

/** The story up to a step of this type, then others. */
function until(type: Step[2]['type'], ...others: readonly Step[]) {
  const index = steps.findIndex(([, , command]) => command.type === type)
  return journey(start(), [...steps.slice(0, index), ...others])
}

describe('letters (R-CMT-1)', () => {
  it('hold exactly the text that was agreed to, with its hash, version and signature', () => {
    const source = at('letter.1')
    const [letter] = source.case.letters
    const paper = paperInput('letter', source)
    expect(paper).toMatchObject({ notice: letter?.notice, promise: letter?.promise, title: letter?.title })
    expect(letter && letterHash(letter)).toBe(paper.sha256)
    expect(Object.fromEntries(paper.signature)).toMatchObject({
      签署人: '李晓梅',
      签署时间: '2026年11月23日 10:00',
      文本: '批后监管（post_supervision）第1版',
    })
    expect(paperInput('letter', at('letter.2'), 2).title).toBe('容缺办理告知承诺书')
  })
})

describe('confirmation of an owed paper (R-TOL-9)', () => {
  it('names paper, items, date, and that nothing is owed any more', () => {
    const paper = paperInput('owed_receipt', at('owed_receipt.1'))
    expect(Object.fromEntries(paper.facts)).toMatchObject({
      材料名称: '保证食品安全的规章制度',
      用于事项: '食品经营许可',
      补齐期限: '2026年11月27日',
      收到日期: '2026年11月26日，1份文件',
    })
    expect(paper.hints[0]).toContain('已经全部收到')
  })
})

describe('supervision (R-CMT-3, R-SUP-1)', () => {
  it('records who looked, at what, and with what result', () => {
    const first = paperInput('verification_record', at('verification_record.1'))
    expect(first.findings.map((finding) => finding.result)).toEqual(['符合', '符合', '不符合'])
    expect(Object.fromEntries(first.facts)).toMatchObject({
      核查日期: '2027年1月5日',
      核查人员: '梁文、王建国',
    })
    expect(first.result).toContain('限期整改')
    expect(paperInput('recheck_record', at('recheck_record.1')).result).toContain('不符合承诺')
  })

  it('orders to put right what was found, by a day, from the supervising authority', () => {
    const order = paperInput('correction_order', at('correction_order.1'))
    expect(order).toMatchObject({
      bureau: '威海经济技术开发区消防救援大队',
      permit: `${licence}-02`,
      correctBy: '2027年1月15日',
      laws: ['山东省优化营商环境条例第29条'],
    })
    expect(order.findings.map((finding) => finding.note)).toEqual(['后厨灭火毯缺失，两具灭火器超过有效期。'])
    expect(order.remedies.defendant).toBe('威海经济技术开发区消防救援大队')
  })
})

describe('revocation (R-REV-1)', () => {
  it('is announced with ground, reasons and the days to be heard', () => {
    const notice = paperInput('revocation_notice', at('revocation_notice.1'))
    expect(Object.fromEntries(notice.facts)).toMatchObject({
      拟撤销的事由: '责令限期整改后仍不符合条件',
      陈述申辩期限: '2027年1月26日以前（告知之日起5个工作日）',
    })
    expect(notice.law).toMatch(/第六十九条第一款、山东省/)
  })

  it('is decided with what the holder said, its effects and remedies', () => {
    const decision = paperInput('revocation_decision', at('revocation_decision.1'))
    expect(decision).toMatchObject({ title: '撤销许可决定书', revoked: true, notified: '2027年1月19日' })
    expect(Object.fromEntries(decision.facts)).toMatchObject({ 撤销日期: '2027年1月28日' })
    expect(Object.fromEntries(decision.facts).陈述申辩).toContain('物流延误')
    expect(decision.effects.join('')).toContain('更新为第2版')
    expect(decision.effects.join('')).toContain('记入信用记录至2028年1月28日')
    expect(decision.remedies.review).toContain('60日')
  })

  it('that was dropped leaves the permit as it is', () => {
    const dropped = until('revoke', [
      '2027-01-28',
      'fireChief',
      { type: 'drop_revocation', item: 'p_fire', reasons: '已经改正。' },
    ])
    const decision = paperInput('revocation_decision', sourceFor(dropped, 'revocation_decision.1'))
    expect(decision).toMatchObject({ title: '不予撤销许可决定书', effects: ['上述许可继续有效。'] })
  })
})

describe('renewal (R-REN-1)', () => {
  const decide = (granted: boolean): Step => [
    '2028-10-20',
    'food',
    { type: 'decide_renewal', item: 'p_sign', granted, reasons: granted ? '' : '外墙结构不安全。' },
  ]
  const paper = (step: Step) =>
    paperInput('renewal_decision', sourceFor(until('decide_renewal', step), 'renewal_decision.1'))

  it('is granted from the old end on, on a new version of the licence', () => {
    const granted = paper(decide(true))
    expect(granted).toMatchObject({ result: 'renewed', until: '2030年12月22日', remedies: null })
    expect(Object.fromEntries(granted.facts).原有效期).toBe('至2028年12月22日')
    expect(granted.licence).toContain('第3版')
  })

  it('is refused with reasons and remedies; the old end stays', () => {
    const refused = paper(decide(false))
    expect(refused).toMatchObject({ result: 'refused', until: '2028年12月22日', licence: null })
    expect(Object.fromEntries(refused.facts).不予延续的理由).toBe('外墙结构不安全。')
    expect(refused.remedies?.lawsuit).toContain('6个月')
  })

  it('is granted by silence once the validity has ended', () => {
    const deemed = paper(['2028-12-23', 'system', { type: 'deem_renewed', item: 'p_sign' }])
    expect(deemed).toMatchObject({ result: 'deemed', title: '准予延续许可决定书', until: '2030年12月22日' })
  })
})

describe('later versions of the licence (R-COM-4)', () => {
  it('strike out what was revoked, and leave the first version as it was', () => {
    const second = paperInput('licence', at('licence.2'), 2)
    expect(second.permits.map(({ ended }) => ended)).toEqual([false, true, false])
    expect(second.permits[1]?.validity).toBe('2027年1月28日\n撤销')
    expect(second.notes[0]).toBe('本版于2027年1月28日因许可撤销更新，证号不变；以前的版本停止使用。')
    const first = paperInput('licence', at('licence'))
    expect(first.permits.some(({ ended }) => ended)).toBe(false)
    expect(first.licence).toBe(second.licence)
  })

  it('have the new end of what was renewed', () => {
    const third = paperInput('licence', at('licence.3'), 3)
    expect(third.permits[2]?.validity).toBe('2026年12月23日\n至2030年12月22日')
    expect(Object.fromEntries(third.facts).有效期).toContain('至2030年12月22日')
  })

  it('are not made from another version', () => {
    expect(() => paperInput('licence', at('licence.3'), 1)).toThrow('not due')
  })
})

describe('slip of handing over (R-DEC-5)', () => {
  it('says what, to whom, how and when, and until when it had to be', () => {
    const slip = paperInput('hand_over_slip', at('hand_over_slip'))
    expect(Object.fromEntries(slip.facts)).toMatchObject({
      送达方式: '窗口领取',
      送达期限: '2027年1月6日以前',
      送达日期: '2026年12月24日',
      收件人: '于海波',
    })
    expect(slip.items[0]?.name).toBe('行业综合许可证')
    expect(slip.items[0]?.contents).toContain('第1版')
    expect(slip.signed).toBe(true)
  })
})
