import type { CatalogueFile } from '@xinban/core/catalogue/source'
import { testFiles } from '@xinban/core/catalogue/test-catalogue'

const MARK = 'confidence: {level: general, note: 性能测试用的条目，不是事实}'
const QUESTIONS = 120
const MATERIALS = 800
const FIELDS = 400
const ITEMS_PER_SERVICE = 10

function range<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** A number from 0 below `size` that looks random and is always the same. */
function pick(seed: number, size: number): number {
  return (Math.imul(seed + 1, 2654435761) >>> 0) % size
}

const hundreds = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']

function nameOf(index: number): string {
  return [...String(index)].map((digit) => hundreds[Number(digit)]).join('')
}

function question(index: number): string {
  const head = `- id: q_${index}\n  text: {zh: 有没有情况${nameOf(index)}？, en: Does situation ${index} apply?}\n`
  const options = ['small', 'large', 'none'].map((value) => `{value: ${value}, zh: ${value}, en: ${value}}`)
  const type = ['yes_no', `one_of\n  options: [${options.join(', ')}]`, 'number\n  min: 0\n  max: 10000'][
    index % 3
  ]
  return `${head}  type: ${type}\n  ${MARK}\n`
}

/** A condition on one question, of the right kind for its type. */
function condition(seed: number): string {
  const index = pick(seed, QUESTIONS)
  const number = 10 * (1 + pick(seed + 1, 20))
  return [`q_${index}`, `'q_${index} in ("small", "large")'`, `q_${index} > ${number}`][index % 3] ?? ''
}

function material(index: number): string {
  return `m_${index}:\n  name: {zh: 材料${nameOf(index)}, en: Paper ${index}}\n  kind: proof\n  tolerable: true\n  ${MARK}\n`
}

function field(index: number): string {
  return `  f_${index}: {name: {zh: 字段${nameOf(index)}, en: Field ${index}}, type: string, required: true, length: 100}\n`
}

function item(index: number): string {
  const papers = range(10, (at) => {
    const paper = `  - {material: m_${(index * 10 + at) % MATERIALS}`
    return at % 3 === 0 ? `${paper}, when: ${condition(index + at)}, note: 属于这种情形的}` : `${paper}}`
  })
  const checks = range(
    4,
    (at) => `    - {id: check_${at}, text: {zh: 核查第${at}项, en: Check ${at}}, level: proposal}`,
  )
  return `id: i_${index}
name: {zh: 事项${nameOf(index)}许可, en: Permit ${index}}
type: permit
authority: approval_bureau
supervisor: market_bureau
basis:
  - {text: 某某法第${(index % 90) + 1}条, level: general}
  - {text: 某某法实施条例第${(index % 50) + 1}条, level: general}
limits:
  legal: {amount: 20, unit: workday, extension: 10}
  promised: {amount: ${1 + (index % 19)}, unit: workday, basis: 某区办事指南, level: proposal}
  issueWithin: 10
validity: {text: 5年, years: 5, level: general}
survey:
  mode: required
  when: ${condition(index)}
  note: 属于这种情形的，决定前核查
  checklist:
${checks.join('\n')}
commitment: {mode: partial, note: 部分情形可以承诺, level: general}
tolerance: true
class: {name: tolerant_handling, level: proposal}
certificate: 许可证${nameOf(index)}
steps: survey
${index % ITEMS_PER_SERVICE === 0 ? `excludes: [i_${index + 1}]\n` : ''}fee: {fen: 0, basis: 不收费，法律、行政法规另有规定除外, level: general}
materials:
${papers.join('\n')}
fieldSets: [fs_subject, fs_agent, fs_premises]
fields: [${range(8, (at) => `f_${(index * 8 + at) % FIELDS}`).join(', ')}]
notes: 这一项只用来测量加载的速度。
${MARK}
`
}

function service(index: number): string {
  const own = `own_${index}`
  const uses = range(ITEMS_PER_SERVICE, (at) => {
    const when = [`${own} = "first"`, `${own} = "second"`, condition(index + at)][Math.min(at, 2)]
    return `  - {item: i_${index * ITEMS_PER_SERVICE + at}, when: ${when}, note: 属于这种情形的}`
  })
  return `id: s_${index}
kind: industry
name: {zh: 行业${nameOf(index)}, en: Industry ${index}}
aliases: [${nameOf(index)}店, ${nameOf(index)}馆]
gbt4754: ['${1000 + (index % 9000)}']
lead: approval_bureau
partial: allow
validity: per_item
questions:
  - id: ${own}
    text: {zh: 属于哪一种？, en: Which kind is it?}
    type: one_of
    options: [{value: first, zh: 第一种, en: First}, {value: second, zh: 第二种, en: Second}, {value: third, zh: 其他, en: Other}]
    ${MARK}
items:
${uses.join('\n')}
${MARK}
`
}

/**
 * A catalogue of a province: so many items of about 45 lines, a service with a question of its own for every ten,
 * shared questions, materials and fields. The rest is that of the test catalogue.
 */
export function largeCatalogue(items: number): CatalogueFile[] {
  const fields = `id: more\nname: {zh: 更多, en: More}\norder: 90\n${MARK}\nfields:\n${range(FIELDS, field).join('')}`
  return [
    ...testFiles(),
    { path: 'questions/50-more.yaml', text: range(QUESTIONS, question).join('') },
    { path: 'materials/more.yaml', text: range(MATERIALS, material).join('') },
    { path: 'fields/more.yaml', text: fields },
    ...range(items, (index) => ({ path: `items/i_${index}.yaml`, text: item(index) })),
    ...range(Math.floor(items / ITEMS_PER_SERVICE), (index) => ({
      path: `services/industries/s_${index}.yaml`,
      text: service(index),
    })),
  ]
}
