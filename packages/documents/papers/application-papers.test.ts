import type { PlanField } from '@xinban/core/compose/plan'
import { describe, expect, it } from 'vitest'
import { paperInput } from '../documents.ts'
import { formSections } from './form-sections.ts'
import { journey, sourceFor, start, submitOf } from './journey.fixture.ts'
import { offeringPlan } from './plan.fixture.ts'
import { restaurant } from './sample.fixture.ts'

const handed = journey(start(), [['2026-11-23', 'applicant', submitOf(start())]])

function text(zh: string) {
  return { zh, en: zh }
}

function planWith(...fields: readonly Partial<PlanField>[]) {
  const plan = offeringPlan()
  const full = fields.map((field, i): PlanField => {
    const id = field.id ?? `f${i}`
    return {
      id,
      name: text(id),
      type: 'string',
      required: false,
      sensitive: false,
      askedBy: ['p_food'],
      ...field,
    }
  })
  return { ...plan, form: { sections: [{ id: 's', title: text('节'), fields: full }] } }
}

describe('the form as it was filled in', () => {
  it('prints every kind of value', () => {
    const rows = [{ 姓名: '张三', 岗位: '厨师' }, { 姓名: '李四' }]
    const columns = ['姓名', '岗位'].map(text)
    const plan = planWith(
      { id: 'yes', type: 'bool' },
      { id: 'many', type: 'multi' },
      { id: 'day', type: 'date' },
      { id: 'range', type: 'daterange' },
      { id: 'count', type: 'int' },
      { id: 'none' },
      { id: 'people', type: 'table', columns },
    )
    const form = {
      yes: false,
      many: ['热食', '冷食'],
      day: '2026-11-23',
      range: { from: '2026-11-23', to: '2027-01-01' },
      count: 0,
      people: rows,
    }
    const [section] = formSections(plan, form)
    expect(section?.rows.map((row) => row.value)).toEqual([
      '否',
      '热食、冷食',
      '2026年11月23日',
      '2026年11月23日至2027年1月1日',
      '0',
      '—',
      '',
    ])
    expect(section?.rows.at(-1)?.table).toEqual({
      head: ['姓名', '岗位'],
      rows: [
        ['张三', '厨师'],
        ['李四', '—'],
      ],
    })
  })

  it('says by number which items ask for a field', () => {
    const plan = planWith(
      { askedBy: ['p_food', 'p_sign'] },
      { askedBy: ['p_food', 'p_fire', 'p_sign'] },
      { askedBy: ['p_fire'] },
    )
    expect(formSections(plan, {})[0]?.rows.map((row) => row.asked)).toEqual(['1、3', '全部', '2'])
  })

  it('leaves out what does not apply, and a section without anything', () => {
    const never = { op: 'constant', value: false } as const
    const plan = planWith({ when: { feel: 'false', tree: never } })
    expect(formSections(plan, { f0: 'x' })).toEqual([])
  })
})

describe('application form', () => {
  it('names items, authorities, who handed it in, and when', () => {
    const paper = paperInput('application_form', sourceFor(handed, 'application_form'))
    expect(paper.title).toBe('行业综合许可证申请表')
    expect(paper.items).toHaveLength(3)
    expect(Object.fromEntries(paper.signature)).toMatchObject({
      申请人: restaurant.subject_name,
      填报人: '李晓梅',
      提交时间: '2026年11月23日 10:00',
    })
    expect(paper.declaration).toBe('所填属实')
  })

  it('is made anew with the corrections, the first one stays as it was', () => {
    const begin = start()
    const corrected = { ...begin.draft?.form, subject_name: '海韵渔家饭店（总店）' }
    const mark = { kind: 'field', id: 'subject_name', note: '请写全称' } as const
    const asked = journey(begin, [
      ['2026-11-23', 'applicant', submitOf(begin)],
      ['2026-11-24', 'clerk', { type: 'request_correction', marks: [mark] }],
    ])
    const last = asked.events.at(-1)
    const answered = {
      seq: (last?.seq ?? 0) + 1,
      at: '2026-11-25T02:00:00.000Z',
      actor: { id: 'u1', name: '李晓梅', role: 'applicant' },
      body: { type: 'correction_answered', form: corrected, files: [] },
    } as const
    const events = [...asked.events, answered]
    const whole = { ...asked, events, versions: [...asked.versions, events.length] }
    const [first, second] = [
      paperInput('application_form', sourceFor(whole, 'application_form'), 1),
      paperInput('application_form', sourceFor(whole, 'application_form.2'), 2),
    ]
    const name = (paper: typeof first) => paper.sections[0]?.rows[0]?.value
    expect([name(first), name(second)]).toEqual([restaurant.subject_name, '海韵渔家饭店（总店）'])
    expect(second.title).toContain('补正后')
    expect(second.applicant).toBe('海韵渔家饭店（总店）')
  })
})

describe('summary of what was handed in', () => {
  const paper = paperInput('check_answers', sourceFor(handed, 'check_answers'))

  it('gives questions and answers in words', () => {
    expect(paper.answers).toEqual([['申请人是哪一类主体', '个体工商户']])
  })

  it('names every file with its size and hash, every letter with its hash, and the way of handling', () => {
    expect(paper.files).toEqual([
      {
        material: '经营场所平面布局图（标明食品处理区、疏散通道）',
        name: 'f1.pdf',
        size: '1字节',
        sha256: 'f1',
      },
    ])
    expect(paper.letters.map((letter) => letter.sha256)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
    expect(paper.handling).toEqual([
      ['告知承诺办理的事项', '公众聚集场所投入使用、营业前消防安全检查'],
      ['容缺办理，受理后补齐', '保证食品安全的规章制度'],
    ])
  })
})
