import { describe, expect, it } from 'vitest'
import { paperInput } from '../documents.ts'
import type { PaperId } from '../paper-id.ts'
import { papersOf } from '../papers-of.ts'
import { after, byways, decided, journey, sourceFor, start } from './journey.fixture.ts'
import { offeringPlan } from './plan.fixture.ts'
import { acceptedStep, decidedSteps, licence, sourceOf } from './sample.fixture.ts'

const lawful = journey(start(), [...decided(), ...after])
const at = (paper: PaperId) => sourceFor(lawful, paper)

describe('decision to grant', () => {
  it('grants item by item (R-DEC-4, R-COM-1)', () => {
    const paper = paperInput('grant_decision', at('grant_decision'))
    expect(paper.parts.map(({ name, authority, permit, way }) => [name, authority, permit, way])).toEqual([
      ['食品经营许可', '威海经济技术开发区行政审批服务局', `${licence}-01`, null],
      [
        '公众聚集场所投入使用、营业前消防安全检查',
        '威海经济技术开发区消防救援大队',
        `${licence}-02`,
        '告知承诺',
      ],
      [
        '设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批',
        '威海经济技术开发区行政审批服务局',
        `${licence}-03`,
        null,
      ],
    ])
    expect(paper.parts[0]).toMatchObject({
      basis: ['食品安全法第三十五条', '食品经营许可和备案管理办法第十二条'],
      validity: '2026年12月23日至2031年12月22日',
    })
    expect(paper.remedies.map(({ remedies }) => remedies.defendant)).toEqual(paper.signatories)
    expect(paper.signatories).toHaveLength(2)
    expect(paper.hints[0]).toContain('送达期限至2027年1月6日')
  })

  it('states the conditions of a grant and what they hold up', () => {
    const source = at('grant_decision')
    const condition = { id: 'c1', item: 'p_food', text: '补装油水分离设施', blocks: 'hand_over' } as const
    const conditions = [{ ...condition, metAt: null, note: '' }]
    const [food] = paperInput('grant_decision', { ...source, case: { ...source.case, conditions } }).parts
    expect(food?.conditions).toEqual(['补装油水分离设施（满足以前不送达证件）'])
  })

  it('names what was not granted, with the paper that says why', () => {
    const source = sourceOf((plan) => [acceptedStep(plan), ...decidedSteps(plan, { p_fire: '楼梯不足。' })])
    const { parts, rest } = paperInput('grant_decision', source)
    expect(parts).toHaveLength(2)
    expect(rest[0]).toMatch(/^不予许可：公众聚集场所.*不予许可决定/)
  })

  it('is not made where all was refused, or the service refuses as a whole', () => {
    const refused = { p_fire: '不足', p_food: '不足', p_sign: '不足' }
    const source = sourceOf((plan) => [acceptedStep(plan), ...decidedSteps(plan, refused)])
    expect(() => paperInput('grant_decision', source)).toThrow('not due')
  })
})

describe('survey record (R-EXA-2, R-COM-5)', () => {
  it('names two surveyors, every checkpoint and the result', () => {
    const paper = paperInput('survey_record', at('survey_record'))
    expect(Object.fromEntries(paper.facts)).toMatchObject({
      勘验日期: '2026年12月17日',
      勘验人员: '丛日升、毕文静',
    })
    expect(paper.findings).toEqual([{ text: '场所', result: '符合', note: '—' }])
    expect(paper.result).toBe('勘验1项，全部符合。')
  })
})

describe('end of a special procedure (R-DEC-3)', () => {
  it('says from when the days count again, and the new dates', () => {
    const paper = paperInput('pause_end_notice', sourceFor(byways.paused(), 'pause_end_notice.1'))
    expect(paper.procedure).toBe('专家评审')
    expect(Object.fromEntries(paper.facts)).toMatchObject({
      结束日期: '2026年12月2日',
      说明: '专家评审会提前完成，形成一致意见。',
    })
    expect(paper.hints[0]).toContain('自2026年12月3日起')
    expect(Object.fromEntries(paper.dates).本事项法定期限).toMatch(/^由.*变更为/)
  })
})

it('the pause of an offered hearing that is asked for goes on: its end has no paper', () => {
  const papers = papersOf(at('grant_decision').case)
  expect(papers).toContain('pause_notice.2')
  expect(papers.filter((paper) => paper.startsWith('pause_end'))).toEqual(['pause_end_notice.2'])
})

describe('end of a commitment (R-CMT-2, R-CMT-4)', () => {
  it('gives ground, reasons and the ordinary dates', () => {
    const paper = paperInput('commitment_end_notice', sourceFor(byways.ended(), 'commitment_end_notice.1'))
    expect(paper).toMatchObject({ withdrawn: false, bureau: '威海经济技术开发区消防救援大队' })
    expect(Object.fromEntries(paper.facts)).toMatchObject({
      终止的缘由: '已发现不符合承诺的条件',
      终止日期: '2026年11月24日',
    })
    expect(paper.dates.length).toBeGreaterThan(0)
  })

  it('before acceptance has no dates yet', () => {
    const begin = journey(start(), [
      ...decided().slice(0, 1),
      ['2026-11-24', 'applicant', { type: 'withdraw_commitment', item: 'p_fire', note: '' }],
    ])
    const paper = paperInput('commitment_end_notice', sourceFor(begin, 'commitment_end_notice.1'))
    expect(paper).toMatchObject({ withdrawn: true, dates: [], owed: [] })
    expect(paper.hints[0]).toContain('尚未受理')
  })
})

describe('opinion before acceptance (R-TOL-7)', () => {
  it('says what is missing and what else has to be done, and that it is no decision', () => {
    const paper = paperInput('preview_opinion', sourceFor(byways.preview(), 'preview_opinion.1'))
    expect(paper.ready).toBe(false)
    expect(Object.fromEntries(paper.facts)).toMatchObject({
      尚缺的前提材料: '保证食品安全的规章制度',
      预审意见: '平面布局图请标明食品处理区的面积。',
    })
    expect(paper.hints.join('')).toContain('不是行政许可决定')
  })
})

describe('end of an application', () => {
  it('by the applicant’s wish', () => {
    const paper = paperInput('withdrawal_notice', sourceFor(byways.withdrawn(), 'withdrawal_notice'))
    expect(paper).toMatchObject({ title: '撤回申请告知书', because: 'wish', law: null, item: null })
    expect(Object.fromEntries(paper.facts).撤回的原因).toContain('重新选址')
  })

  it('of one item whose paper did not come, while the others go on (R-TOL-11)', () => {
    const source = sourceFor(byways.owed(), 'part_withdrawal.1')
    const paper = paperInput('part_withdrawal', source)
    expect(paper).toMatchObject({ title: '视为撤回申请告知书', because: 'owed', item: '食品经营许可' })
    expect(Object.fromEntries(paper.facts).没有补齐的材料).toBe('保证食品安全的规章制度')
    expect(paper.hints[0]).toContain('其他事项继续办理')
  })

  it('of the whole where the district says so, with the papers that did not come; a proposal is not cited as law', () => {
    const plan = offeringPlan()
    const { tolerance } = plan.law
    const strict = {
      ...plan,
      law: { ...plan.law, tolerance: { ...tolerance, late: 'withdraw_case' as const } },
    }
    const begin = start(strict)
    const ended = journey(begin, [
      ...decided(begin).slice(0, 2),
      ['2026-12-31', 'system', { type: 'expire_owed' }],
    ])
    const paper = paperInput('withdrawal_notice', sourceFor(ended, 'withdrawal_notice'))
    expect(paper).toMatchObject({ title: '视为撤回申请告知书', because: 'owed', law: null })
    expect(Object.fromEntries(paper.facts).没有补齐的材料).toBe('保证食品安全的规章制度')
  })
})

describe('notice of a credit record (R-CMT-4)', () => {
  it('says what, until when, and from when it can be repaired', () => {
    const paper = paperInput('credit_notice', at('credit_notice.1'))
    expect(Object.fromEntries(paper.facts)).toMatchObject({
      失信情形: '未按期整改到位',
      记录期限: '2027年1月28日至2028年1月28日',
      可以申请修复的时间: '2027年4月28日起',
    })
    expect(paper.law).toBeNull()
  })
})

describe('copy of the licence', () => {
  it('has the same data as the certificate of its version, under its own name', () => {
    const { title, ...copy } = paperInput('licence_copy', at('licence_copy.3'), 3)
    const { title: name, ...licenceData } = paperInput('licence', at('licence.3'), 3)
    expect(copy).toEqual(licenceData)
    expect([title, name]).toEqual(['行业综合许可证（副本）', '行业综合许可证'])
  })

  it('records every version: when, and what changed (R-COM-4)', () => {
    expect(paperInput('licence_copy', at('licence_copy.3'), 3).records).toEqual([
      { version: 1, on: '2026年12月23日', what: '首次颁发' },
      {
        version: 2,
        on: '2027年1月28日',
        what: '撤销。公众聚集场所投入使用、营业前消防安全检查：2027年1月28日撤销',
      },
      {
        version: 3,
        on: '2028年10月20日',
        what: '延续。设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批：有效期至2030年12月22日',
      },
    ])
  })

  it('states of a permit what the catalogue says it states', () => {
    const source = at('licence_copy')
    const plan = {
      ...source.plan,
      items: source.plan.items.map((item) =>
        item.id === 'p_food' ? { ...item, stated: ['premises_address'] } : item,
      ),
    }
    const { permits } = paperInput('licence_copy', { ...source, plan })
    expect(permits.map((permit) => permit.content.length)).toEqual([1, 0, 0])
  })
})
