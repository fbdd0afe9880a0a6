import type { Plan } from '@xinban/core/compose/plan'
import { describe, expect, it } from 'vitest'
import { paperInput } from '../documents.ts'
import { restaurantPlan } from './plan.fixture.ts'
import {
  acceptedStep,
  correctionStep,
  decidedSteps,
  licence,
  number,
  refusedAcceptanceStep,
  restaurant,
  sourceOf,
} from './sample.fixture.ts'

const caseUrl = /^https:\/\/xinban\.example\.cn\/cases\/[0-9a-f-]{36}$/

function granted(plan: Plan) {
  return [acceptedStep(plan), ...decidedSteps(plan)]
}

function partly(refused: Readonly<Record<string, string>>) {
  return (plan: Plan) => [acceptedStep(plan), ...decidedSteps(plan, refused)]
}

describe('what every paper bears', () => {
  it('names applicant, case, district, window and telephones', () => {
    const sheet = paperInput(
      'receipt',
      sourceOf(() => []),
    )
    expect(sheet).toMatchObject({
      title: '收件回执',
      applicant: '威海经济技术开发区海韵渔家饭店',
      number,
      bureau: '威海经济技术开发区行政审批服务局',
      phone: '12345',
      supervision: '0631-12345',
      date: '2026年11月23日',
      demo: false,
    })
    expect(sheet.url).toMatch(caseUrl)
  })

  it('falls back to the account’s name, and prints a dash for what is not filled in', () => {
    const sheet = paperInput(
      'receipt',
      sourceOf(() => [], { form: {} }),
    )
    expect(sheet.applicant).toBe('于海波')
    expect(sheet.facts).toContainEqual(['统一社会信用代码', '—'])
  })

  it('is refused for a case that should not have it', () => {
    const early = sourceOf(() => [])
    for (const kind of [
      'acceptance_notice',
      'acceptance_refusal',
      'correction_notice',
      'refusal',
      'licence',
    ] as const)
      expect(() => paperInput(kind, early)).toThrow('not due')
    expect(() => paperInput('refusal', sourceOf(granted))).toThrow('not due')
  })
})

describe('receipt', () => {
  it('says in words what was asked for', () => {
    const said = (kind: string, zh: string) => {
      const plan = restaurantPlan({ service: { id: 's', kind, name: { zh, en: zh } } })
      return paperInput(
        'receipt',
        sourceOf(() => [], { plan }),
      ).service
    }
    expect(said('industry', '饭店')).toBe('“饭店”行业综合许可证')
    expect(said('theme', '开办餐馆')).toBe('“开办餐馆”一件事')
    expect(said('theme', '开餐馆一件事')).toBe('“开餐馆一件事”')
    expect(said('item', '食品经营许可')).toBe('“食品经营许可”')
  })

  it('says of every paper whether it was received or why it is not needed', () => {
    const { materials } = paperInput(
      'receipt',
      sourceOf(() => []),
    )
    expect(Object.fromEntries(materials.map(({ name, how }) => [name.slice(0, 4), how]))).toEqual({
      行业综合: '免交，由申请表生成',
      营业执照: '免交，由市场主体登记库共享核验',
      经营场所: '已收2份文件',
      保证食品: '已收1份文件',
      告知承诺: '免交，列入承诺书',
    })
  })

  it('calls the person in charge as the kind of applicant does', () => {
    const labels = (plan: Plan) =>
      paperInput(
        'receipt',
        sourceOf(() => [], { plan }),
      ).facts.map(([label]) => label)
    expect(labels(restaurantPlan())).toContain('经营者')
    expect(labels(restaurantPlan({ answers: { subject_kind: 'company' } }))).toContain('法定代表人（负责人）')
  })
})

describe('acceptance notice (R-ACC-7)', () => {
  it('states the legal and the promised limit of the case and of each item, each with its last day', () => {
    const notice = paperInput(
      'acceptance_notice',
      sourceOf((plan) => [acceptedStep(plan)]),
    )
    expect(notice.date).toBe('2026年11月26日')
    expect(Object.fromEntries(notice.dates)).toMatchObject({
      受理日期: '2026年11月26日',
      法定期限: '20个工作日，至2026年12月24日',
      承诺期限: '10个工作日，至2026年12月10日',
    })
    expect(notice.items.map(({ legal, promised }) => [legal, promised])).toEqual([
      ['20个工作日\n至2026年12月24日', '5个工作日\n至2026年12月10日'],
      ['10个工作日\n至2026年12月24日', '未另作承诺'],
      ['20个工作日\n至2026年12月24日', '3个工作日\n至2026年12月10日'],
    ])
  })

  it('does not promise where nobody promised', () => {
    const plan = restaurantPlan()
    const without = { ...plan, limits: { ...plan.limits, withoutPromise: plan.items.map((item) => item.id) } }
    const notice = paperInput(
      'acceptance_notice',
      sourceOf((p) => [acceptedStep(p)], { plan: without }),
    )
    expect(Object.fromEntries(notice.dates)).toMatchObject({ 承诺期限: '未另作承诺，按法定期限' })
  })

  it('hints at the joint survey and at provisional dates only where there are any', () => {
    const hints = (provisional: boolean, plan = restaurantPlan()) =>
      paperInput(
        'acceptance_notice',
        sourceOf((p) => [acceptedStep(p, provisional)], { plan }),
      ).hints.join('')
    expect(hints(false)).toContain('两名以上工作人员')
    expect(hints(false)).toContain('所需时间另行书面告知')
    expect(hints(false, { ...restaurantPlan(), survey: null })).not.toContain('核查时间')
    expect(hints(false)).not.toContain('暂按')
    expect(hints(true)).toContain('暂按')
  })
})

describe('correction notice (R-ACC-3)', () => {
  it('lists every mark by name with the items that ask for it', () => {
    const { marks, date } = paperInput(
      'correction_notice',
      sourceOf(() => [correctionStep]),
    )
    expect(date).toBe('2026年11月24日')
    expect(marks.map(({ kind, items }) => [kind, items])).toEqual([
      ['材料', '食品经营许可、公众聚集场所投入使用、营业前消防安全检查'],
      ['材料', '食品经营许可'],
      ['申请表', '全部事项'],
    ])
    expect(marks[1]).toMatchObject({ name: '保证食品安全的规章制度', note: '缺少从业人员健康管理制度。' })
  })
})

describe('refusal of acceptance (R-ACC-1)', () => {
  it('gives ground, law, reason and remedies', () => {
    const paper = paperInput(
      'acceptance_refusal',
      sourceOf(() => [refusedAcceptanceStep]),
    )
    expect(paper.ground).toBe('依法不属于本行政机关职权范围')
    expect(paper.law).toContain('第二项')
    expect(paper.reason).toContain('环翠区行政审批服务局')
    expect(paper.remedies.review).toContain('60日')
    expect(paper.remedies.lawsuit).toContain('6个月')
  })
})

describe('refusal (R-DEC-4, R-COM-1)', () => {
  it('names respondent and defendant for each refused item, and a reviewer only where one is known', () => {
    const paper = paperInput('refusal', sourceOf(partly({ p_food: '面积不足', p_fire: '疏散楼梯不足' })))
    expect(
      paper.parts.map(({ name, reasons, remedies }) => [
        name,
        reasons,
        remedies.respondent,
        remedies.defendant,
      ]),
    ).toEqual([
      ['食品经营许可', '面积不足', '威海经济技术开发区行政审批服务局', '威海经济技术开发区行政审批服务局'],
      [
        '公众聚集场所投入使用、营业前消防安全检查',
        '疏散楼梯不足',
        '威海经济技术开发区消防救援大队',
        '威海经济技术开发区消防救援大队',
      ],
    ])
    expect(paper.parts.map((part) => part.remedies.reviewer)).toEqual([
      '威海经济技术开发区管理委员会',
      '依法确定，可拨打12345查询',
    ])
    expect(paper.signatories).toEqual(['威海经济技术开发区行政审批服务局', '威海经济技术开发区消防救援大队'])
  })

  it('says that what was granted stands on the licence and is not touched', () => {
    const { rest } = paperInput('refusal', sourceOf(partly({ p_fire: '疏散楼梯不足' })))
    expect(rest).toHaveLength(1)
    expect(rest[0]).toContain(licence)
    expect(rest[0]).toContain('食品经营许可')
  })

  it('says why nothing is issued where the service refuses as a whole', () => {
    const source = sourceOf(partly({ p_fire: '疏散楼梯不足' }))
    const { conclusion } = source.case
    const whole = {
      ...source.case,
      licence: null,
      conclusion: conclusion && { ...conclusion, outcome: 'refused' as const },
    }
    const { rest } = paperInput('refusal', { ...source, case: whole })
    expect(rest.join()).toContain('本次不发证')
    expect(rest.join()).not.toContain('准予：')
  })

  it('ends what cannot exist without a refused item', () => {
    const source = sourceOf(partly({ p_fire: '疏散楼梯不足' }))
    const parts = source.case.parts.map((part) =>
      part.item === 'p_sign' ? { ...part, decision: 'lapsed' as const, reasons: 'p_fire' } : part,
    )
    const { rest } = paperInput('refusal', { ...source, case: { ...source.case, parts } })
    expect(rest.at(-1)).toMatch(/^终止办理：设置大型户外广告.*“公众聚集场所.*获准为前提/)
  })
})

describe('refusal beside an item that ended for want of a paper (R-TOL-11)', () => {
  it('names the paper that did not come', () => {
    const source = sourceOf(partly({ p_fire: '疏散楼梯不足' }))
    const parts = source.case.parts.map((part) =>
      part.item === 'p_sign'
        ? { ...part, decision: 'lapsed' as const, reasons: '', missing: ['m_layout'] }
        : part,
    )
    const { rest } = paperInput('refusal', { ...source, case: { ...source.case, parts } })
    expect(rest.at(-1)).toMatch(/^视为撤回：设置大型户外广告.*因经营场所平面布局图.*到期没有补齐。$/)
  })
})

describe('licence (R-COM-1)', () => {
  it('shows each permit with number, authority, basis and validity of its own', () => {
    const paper = paperInput('licence', sourceOf(granted))
    expect(paper).toMatchObject({ licence, version: 1, url: `https://xinban.example.cn/l/${licence}` })
    expect(paper.permits.map(({ number: own, validity }) => [own, validity])).toEqual([
      [`${licence}-01`, '2026年12月4日\n至2031年12月3日'],
      [`${licence}-02`, '自2026年12月4日起\n长期'],
      [`${licence}-03`, '2026年12月4日\n至2028年12月3日'],
    ])
    expect(paper.permits[0]).toMatchObject({
      authority: '威海经济技术开发区行政审批服务局',
      basis: '食品安全法第三十五条；食品经营许可和备案管理办法第十二条',
    })
  })

  it('bears the industry, the subject and the earliest end (R-COM-3)', () => {
    expect(paperInput('licence', sourceOf(granted)).facts).toEqual([
      ['行业类别', '饭店'],
      ['经营主体名称', restaurant.subject_name],
      ['统一社会信用代码', restaurant.uscc],
      ['经营者', '于海波'],
      ['经营场所', restaurant.premises_address],
      ['有效期', '至2028年12月3日（以最先到期的一项为准）'],
    ])
  })

  it('leaves out what was refused', () => {
    const paper = paperInput('licence', sourceOf(partly({ p_food: '面积不足' })))
    expect(paper.permits.map((permit) => permit.name)).not.toContain('食品经营许可')
    expect(paper.permits).toHaveLength(2)
  })
})
