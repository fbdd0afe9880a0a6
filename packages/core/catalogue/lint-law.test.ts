import { describe, expect, test } from 'vitest'
import { lint } from './lint.ts'
import { loadEdition } from './load.ts'
import { type Change, changedFiles, lineWith } from './test-change.ts'

const food = 'items/food_permit.yaml'
const hygiene = 'items/hygiene_permit.yaml'
const small = 'items/small_food_registration.yaml'
const sign = 'items/signboard_filing.yaml'
const materials = 'materials/all.yaml'
const district = 'district.yaml'
const ownBasis = '  ownBasis: {text: 测试省公共场所卫生许可告知承诺办法, level: general}\n'

/** What is changed, in which file; a text in the line in which the problem must be told; its rule; what it must say. */
type Case = readonly [
  name: string,
  file: string,
  from: string,
  to: string,
  at: string,
  rule: string,
  hint: string,
]

const cases: readonly Case[] = [
  [
    'a promise in an excluded area without a law of its own',
    hygiene,
    ownBasis,
    '',
    'commitment:',
    'excluded-area',
    'promises are excluded in health',
  ],
  [
    'a partial promise in an excluded area, offered through the class',
    food,
    'class: {name: post_supervision, level: proposal}',
    'class: {name: post_supervision, level: proposal}\nareas: [{area: finance, level: general}]',
    'commitment:',
    'excluded-area',
    'excluded in finance',
  ],
  [
    'a basis for promises where nothing excludes them',
    hygiene,
    'areas: [{area: health, level: proposal}]\n',
    '',
    'ownBasis:',
    'own-basis',
    'leave it out',
  ],
  [
    'supervision after approval without promises',
    sign,
    'name: tolerant_preview',
    'name: post_supervision',
    'class:',
    'class-contradicts',
    'commitment.mode is not_needed',
  ],
  [
    'papers to follow where the item knows no tolerance',
    sign,
    'name: tolerant_preview',
    'name: tolerant_handling',
    'class:',
    'class-contradicts',
    'tolerance is false',
  ],
  [
    'a promise about nothing',
    small,
    '  checklist:\n    - {id: washing, text: {zh: 有洗手消毒设施, en: There is a place to wash hands}, level: general}\n',
    '',
    'commitment:',
    'promise-without-checklist',
    'commitment.checklist',
  ],
  [
    'deciding on a promise slower than the law allows',
    hygiene,
    ownBasis,
    `${ownBasis}  decideWithin: {amount: 21, unit: workday, basis: 指南, level: general}\n`,
    'decideWithin:',
    'promise-too-long',
    'longer here than the legal limit',
  ],
  [
    'a renewal that begins too late',
    food,
    'years: 5, level: general}',
    'years: 5, level: general, renewal: {earliest: {amount: 15, unit: workday}, latest: {amount: 1, unit: month}, basis: {text: 办法, level: general}}}',
    'validity:',
    'renewal-window',
    'counts back further',
  ],
  [
    'a promise in place of something that is no proof',
    materials,
    'm_floor_plan: {',
    'm_floor_plan: {promisable: {level: proposal}, ',
    'm_floor_plan',
    'promisable-kind',
    'not for a drawing',
  ],
  ['lights in the wrong order', district, 'yellow: 5', 'yellow: 2', 'lights:', 'district-law', 'red'],
  [
    'a repair after the record has ended',
    district,
    'repairAfterMonths: 3',
    'repairAfterMonths: 13',
    'repairAfterMonths:',
    'district-law',
    'fewer months',
  ],
  [
    'a letter that does not say by when',
    'letters/tolerant_handling.yaml',
    '请在{deadline}以前补齐',
    '请补齐',
    'notice:',
    'letter-lacks',
    '{deadline}',
  ],
]

describe('lint of time and promises', () => {
  test.each(cases)('%s', (_, file, from, to, at, rule, hint) => {
    const changes: readonly Change[] = [[file, from, to]]
    const files = changedFiles(...changes)
    const loaded = loadEdition(files)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 1))
    const problems = lint(loaded.edition, files)
    const problem = problems.find((each) => each.rule === rule && each.message.includes(hint))
    expect(problem, JSON.stringify(problems, null, 1)).toMatchObject({ file })
    expect(problem?.line).toBe(lineWith(files, file, at))
  })
})
