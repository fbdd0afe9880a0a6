import { describe, expect, it } from 'vitest'
import { realEdition, serviceOf, testEdition } from '../compose/edition.fixture.ts'
import type { Block, Line } from './block.ts'
import { guideOf, type Publication } from './guide.ts'
import { posterOf } from './poster.ts'
import { stampLine, stampOf } from './stamp.ts'
import { workRuleOf } from './work-rule.ts'

const edition = realEdition()
const services = [...edition.services.values()]

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'lines':
      return [...block.lines]
    case 'facts':
      return block.facts.flatMap((fact) => fact.lines)
    case 'table':
      return block.rows.flat(2)
    case 'parts':
      return block.parts.flatMap((part) => [...part.lines, ...part.blocks.flatMap(linesOf)])
    case 'chart':
    case 'steps':
      return block.steps.flatMap((step) => step.lines)
  }
}

function saidIn({ sections }: Publication): string {
  return JSON.stringify(sections)
}

function sectionOf({ sections }: Publication, id: string): string {
  return JSON.stringify(sections.find((section) => section.id === id))
}

describe('the guide', () => {
  it('has the fixed order of Chinese guides', () => {
    const order = guideOf(edition, serviceOf(edition, 'i_restaurant')).sections.map(({ title }) => title.zh)
    expect(order).toEqual([
      '基本信息',
      '受理条件',
      '申请材料',
      '办理流程',
      '法定时限和承诺时限',
      '收费',
      '办理地点和时间',
      '咨询和监督电话',
      '常见问题',
    ])
  })

  it.each(services.map((service) => [service.id, service] as const))(
    '%s: has every item, every authority and every paper, and no id or rule number in its text',
    (_id, service) => {
      const guide = guideOf(edition, service)
      const said = saidIn(guide)
      for (const use of service.items) {
        const item = edition.items.get(use.item)
        expect(said).toContain(item?.name.zh)
        expect(said).toContain(edition.authorities.get(item?.authority ?? '')?.name.zh)
        for (const { material, local } of item?.materials ?? [])
          if (!local) expect(said).toContain(edition.materials.get(material)?.name.zh)
      }
      for (const line of guide.sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)))
        expect(line.zh).not.toMatch(/R-[A-Z]+-\d|\[(seen|general|mixed|proposal)\]|\b[a-z]+_[a-z_]+\b(?!）)/)
    },
  )

  it('says what nobody has published, and invents nothing', () => {
    const guide = guideOf(edition, serviceOf(edition, 'i_restaurant'))
    expect(sectionOf(guide, 'places')).toContain('未公布')
    expect(sectionOf(guide, 'limits')).toContain('未公布，按法定时限')
    expect(sectionOf(guide, 'materials')).toContain('未公布')
  })

  it('tells apart what is handed in, what is not, and in which situation', () => {
    const { sections } = guideOf(edition, serviceOf(edition, 'i_restaurant'))
    const tables = sections.find(({ id }) => id === 'materials')?.blocks.filter((one) => one.kind === 'table')
    const [given, free] = (tables ?? []).map((block) => JSON.stringify(block))
    expect(given).toContain('授权委托书')
    expect(given).toContain('“是请别人代办吗？”答“是”')
    expect(free).toContain('法定代表人（负责人、经营者）身份证明')
    expect(given).not.toContain('法定代表人（负责人、经营者）身份证明"')
    expect(free).toContain('由公安人口库')
  })

  it('answers what follows from the catalogue: what one refusal does is the service’s own word', () => {
    const service = serviceOf(edition, 'i_restaurant')
    expect(sectionOf(guideOf(edition, service), 'questions')).toContain('不影响其他各项')
    const strict = { ...service, partial: 'refuse_all' } as const
    expect(sectionOf(guideOf(edition, strict), 'questions')).toContain('整个申请不予许可')
  })

  it('works for any catalogue', () => {
    const small = testEdition()
    for (const service of small.services.values()) expect(guideOf(small, service).sections).toHaveLength(9)
  })
})

describe('the work rule', () => {
  const rule = workRuleOf(edition, serviceOf(edition, 'i_restaurant'))

  it('has every step that staff or the system can take, with who takes it', () => {
    const said = saidIn(rule)
    for (const label of [
      '受理',
      '一次性告知补正',
      '记录联合勘验',
      '准予',
      '不予许可',
      '送达证照',
      '记录批后核查',
    ])
      expect(said).toContain(`"zh":"${label}"`)
    expect(said).toContain('窗口人员')
    expect(said).toContain('行政许可法第34条第3款')
    expect(sectionOf(rule, 'acceptance')).toContain('收到之日起5个工作日内')
    expect(sectionOf(rule, 'time')).toContain('听证合计不超过25个工作日')
  })

  it('lists every checkpoint once with the items that look at it', () => {
    expect(sectionOf(rule, 'survey').match(/场所地址、面积与申请一致/g)).toHaveLength(1)
  })

  it('names the papers to check for each item', () => {
    expect(sectionOf(rule, 'examination')).toContain('招牌（广告）设置效果图与实景照片')
  })
})

describe('the stamp', () => {
  const service = serviceOf(edition, 'i_restaurant')

  it('takes version and day from the catalogue', () => {
    const { version, date } = edition.district.published ?? {}
    expect(stampOf(edition, service)).toMatchObject({ edition: edition.id, version, date })
  })

  it('says so where the catalogue names none', () => {
    const { published: _none, ...district } = edition.district
    const line = stampLine(stampOf({ ...edition, district }, service)).zh
    expect(line).toBe(`版本 未编号　未注明日期　目录 ${edition.id.slice(0, 12)}`)
  })
})

describe('the poster', () => {
  it('has no figures that are not computed', () => {
    const poster = posterOf(edition, serviceOf(edition, 'i_restaurant'), null)
    expect(poster.figures).toEqual([])
    expect(poster.papers.always.length + poster.papers.sometimes.length).toBeGreaterThan(0)
  })
})
