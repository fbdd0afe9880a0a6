import { describe, expect, it } from 'vitest'
import { paperInput } from '../documents.ts'
import type { PaperId } from '../paper-id.ts'
import { after, decided, journey, sourceFor, start } from './journey.fixture.ts'
import { offeringPlan } from './plan.fixture.ts'

const lawful = journey(start(), [...decided(), ...after])
const at = (paper: PaperId) => sourceFor(lawful, paper)

function lawOf(change: Partial<ReturnType<typeof offeringPlan>['law']>) {
  const plan = offeringPlan()
  return { ...plan, law: { ...plan.law, ...change } }
}

describe('notice of a special procedure (R-DEC-3)', () => {
  it('tells the days that are not counted, and the dates before and after', () => {
    const notice = paperInput('pause_notice', at('pause_notice.3'), 3)
    expect(notice.date).toBe('2026年12月14日')
    expect(Object.fromEntries(notice.facts)).toMatchObject({
      特别程序: '专家评审',
      所需时间: '2026年12月15日至2026年12月21日，首末两日在内，共5个工作日',
    })
    expect(Object.fromEntries(notice.dates)).toEqual({
      本事项法定期限: '由2027年1月7日变更为2027年1月14日',
      本事项承诺期限: '由2026年12月15日变更为2026年12月22日',
      整件法定期限: '由2027年1月7日变更为2027年1月14日',
      整件承诺期限: '由2026年12月15日变更为2026年12月22日',
    })
  })

  it('tells what was so when it was told, whatever happened since', () => {
    const first = paperInput('pause_notice', at('pause_notice.1'))
    expect(Object.fromEntries(first.facts)).toMatchObject({ 特别程序: '听证' })
    expect(Object.fromEntries(first.dates).整件法定期限).toBe('由2026年12月22日变更为2026年12月29日')
  })

  it('quotes no proposal as if it were law', () => {
    expect(paperInput('pause_notice', at('pause_notice.3'), 3).hints.join('')).not.toContain('建议')
  })
})

describe('hearings (R-HEA-1, R-HEA-2, R-HEA-3)', () => {
  it('tells the right to a hearing, until when, and that it costs nothing', () => {
    const offer = paperInput('hearing_offer', at('hearing_offer.1'))
    expect(offer.required).toBe(false)
    expect(Object.fromEntries(offer.facts).要求听证的期限).toBe('2026年12月2日以前（告知之日起5个工作日）')
    expect(offer.hints.join('')).toContain('不承担组织听证的费用')
  })

  it('says that a hearing is ordered where a law does', () => {
    const plan = offeringPlan()
    const sign = plan.law.items.p_sign
    if (!sign) throw new Error('the plan has a law for every item')
    const items = { ...plan.law.items, p_sign: { ...sign, hearing: 'required' as const } }
    const ordered = journey(start(lawOf({ items })), decided(start(lawOf({ items }))).slice(0, 4))
    const offer = paperInput('hearing_offer', sourceFor(ordered, 'hearing_offer.1'))
    expect(offer.required).toBe(true)
    expect(Object.fromEntries(offer.facts)).not.toHaveProperty('要求听证的期限')
    expect(offer.hints.join('')).toContain('向社会公告')
  })

  it('names day, place and host, who is not one of those who examine', () => {
    const notice = paperInput('hearing_notice', at('hearing_notice.1'))
    expect(Object.fromEntries(notice.facts)).toMatchObject({
      听证日期: '2026年12月11日',
      听证地点: '区政务服务中心三楼听证室',
      主持人: '丛日升',
    })
  })
})

describe('notice of an extension (R-DEC-1, R-DEC-2)', () => {
  it('gives reasons, who approved it and the new date', () => {
    const notice = paperInput('extension_notice', at('extension_notice.1'))
    expect(notice.days).toBe(10)
    expect(Object.fromEntries(notice.facts).批准).toMatch(/^2026年12月15日，.*行政审批服务局负责人\n情况属实/)
    expect(Object.fromEntries(notice.dates).本事项法定期限).toBe('由2027年1月14日变更为2027年1月28日')
  })

  it('of joint handling names the government’s leader and the joint limit', () => {
    const notice = paperInput('extension_notice', at('extension_notice.2'), 2)
    expect(notice).toMatchObject({ item: null, joint: '45个工作日', days: 15 })
    expect(Object.fromEntries(notice.facts).批准).toContain('本级人民政府负责人')
    expect(Object.fromEntries(notice.dates).联合办理期限).toBe('由2027年1月28日变更为2027年2月16日')
  })

  it('is not there for one that was refused', () => {
    const steps = decided().slice(0, 3)
    const refused = journey(start(), [
      ...steps,
      ['2026-11-25', 'food', { type: 'ask_extension', item: 'p_food', days: 5, reasons: '补充检验。' }],
      [
        '2026-11-25',
        'chief',
        { type: 'decide_extension', item: 'p_food', granted: false, reasons: '不必。' },
      ],
    ])
    expect(() => sourceFor(refused, 'extension_notice.1')).toThrow('has no paper')
  })
})

describe('acceptance notice', () => {
  it('tells the owed papers with their dates and what a missed date does (R-TOL-11)', () => {
    const notice = paperInput('acceptance_notice', at('acceptance_notice'))
    expect(notice.owed).toEqual([
      { name: '保证食品安全的规章制度', items: '食品经营许可', by: '2026年11月27日' },
    ])
    expect(notice.late.join('')).toContain('补齐以前不颁发证件')
    expect(notice.late.join('')).toContain('其他事项继续办理')
    const whole = lawOf({ tolerance: { ...offeringPlan().law.tolerance, late: 'withdraw_case' } })
    const source = { ...at('acceptance_notice'), plan: whole }
    expect(paperInput('acceptance_notice', source).late.join('')).toContain('本件视为撤回申请')
  })

  it('tells how each item is handled, by when it is decided and verified (R-CMT-1, R-CMT-2)', () => {
    const notice = paperInput('acceptance_notice', at('acceptance_notice'))
    expect(notice.items.map(({ way, promised }) => [way, promised])).toEqual([
      ['普通', '5个工作日\n至2026年12月1日'],
      ['告知承诺', '当场\n至2026年11月24日'],
      ['普通', '3个工作日\n至2026年11月27日'],
    ])
    expect(notice.hints.join('')).toContain('可以撤回承诺')
    expect(notice.hints.join('')).toContain('在2个月内核查')
  })

  it('counts from the day of receipt where silence has accepted (R-ACC-2)', () => {
    const begin = start()
    const silent = journey(begin, [
      ['2026-11-23', 'applicant', decided(begin)[0]?.[2] ?? { type: 'accept' }],
      ['2026-12-01', 'system', { type: 'deem_accepted' }],
    ])
    const notice = paperInput('acceptance_notice', sourceFor(silent, 'acceptance_notice'))
    expect(notice).toMatchObject({ deemed: '2026年11月23日', date: '2026年12月1日' })
    expect(Object.fromEntries(notice.dates).受理日期).toBe('2026年11月23日')
  })
})

describe('correction notice', () => {
  it('names the last day only where the district sets one (R-ACC-4)', () => {
    const limited = lawOf({
      correction: { within: { amount: 10, unit: 'workday' }, basis: { text: '某办法第3条', level: 'seen' } },
    })
    const by = (plan: ReturnType<typeof offeringPlan>) => {
      const begin = start(plan)
      const asked = journey(begin, [
        ['2026-11-23', 'applicant', decided(begin)[0]?.[2] ?? { type: 'accept' }],
        [
          '2026-11-24',
          'clerk',
          { type: 'request_correction', marks: [{ kind: 'field', id: 'uscc', note: '核对' }] },
        ],
      ])
      return paperInput('correction_notice', sourceFor(asked, 'correction_notice')).limit
    }
    expect(by(offeringPlan())).toBeNull()
    expect(by(limited)).toEqual({ by: '2026年12月8日', basis: '某办法第3条' })
  })
})
