import { describe, expect, test } from 'vitest'
import { lint } from './lint.ts'
import { loadEdition } from './load.ts'
import { testFiles } from './test-catalogue.ts'
import { type Change, changedFiles, lineWith } from './test-change.ts'

const food = 'items/food_permit.yaml'
const small = 'items/small_food_registration.yaml'
const shop = 'services/industries/tea_shop.yaml'
const sign = 'services/themes/shop_sign.yaml'
const questions = 'questions/10-shared.yaml'
const premises = 'fields/premises.yaml'
const materials = 'materials/all.yaml'

function problemsOf(changes: readonly Change[]) {
  const files = changedFiles(...changes)
  const loaded = loadEdition(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 1))
  return { files, problems: lint(loaded.edition, files) }
}

const yesNo = (id: string, more = '') =>
  `- {id: ${id}, text: {zh: 吗？, en: Is it?}, type: yes_no, ${more}confidence: {level: general}}\n`

const topic = (code: string, id = 't_other') =>
  `id: ${id}\nname: {zh: 主题, en: Topic}\norder: 1\ngbt4754: ['${code}']\nconfidence: {level: proposal}\n`

/** What is changed; the file and a text in the line in which the problem must be told; its rule; what it must say. */
interface Case {
  readonly name: string
  readonly changes: readonly Change[]
  readonly file: string
  readonly at: string
  readonly rule: string
  readonly hint: string
}

const cases: readonly Case[] = [
  ...['其他材料', '公司章程等材料', '相关材料', '法律规定的有关材料'].map((name) => ({
    name: `a catch-all paper: ${name}`,
    changes: [[materials, 'zh: 公司章程', `zh: ${name}`] as const],
    file: materials,
    at: name,
    rule: 'catch-all',
    hint: 'name each paper',
  })),
  {
    name: 'an industry that stands under no topic',
    changes: [['topics/t_other.yaml', null, topic('99')]],
    file: shop,
    at: 'gbt4754',
    rule: 'no-topic',
    hint: 'no topic',
  },
  {
    name: 'a topic that nothing stands under',
    changes: [
      ['topics/t_all.yaml', null, topic('62', 't_all')],
      ['topics/t_other.yaml', null, topic('99')],
    ],
    file: 'topics/t_other.yaml',
    at: 'gbt4754',
    rule: 'empty-topic',
    hint: 'no service',
  },
  {
    name: 'a promise longer than the law',
    changes: [[food, 'amount: 5, unit: workday, basis', 'amount: 11, unit: workday, basis']],
    file: food,
    at: 'promised:',
    rule: 'promise-too-long',
    hint: '(11 workday) is longer than the legal one (10 workday)',
  },
  {
    name: 'a promise longer than the law, in another unit',
    changes: [[food, 'amount: 5, unit: workday, basis', 'amount: 1, unit: month, basis']],
    file: food,
    at: 'promised:',
    rule: 'promise-too-long',
    hint: '1 month',
  },
  {
    name: 'a required survey that looks at nothing',
    changes: [[small, 'survey: {mode: post}', 'survey: {mode: required}']],
    file: small,
    at: 'survey:',
    rule: 'survey-without-checklist',
    hint: 'needs a checklist',
  },
  {
    name: 'a blank legal basis',
    changes: [[food, 'text: 食品安全法第三十五条', 'text: " "']],
    file: food,
    at: 'text: " "',
    rule: 'no-basis',
    hint: 'name the law',
  },
  {
    name: 'a blank basis of the fee',
    changes: [[food, 'basis: 不收费', 'basis: " "']],
    file: food,
    at: 'fee:',
    rule: 'no-fee-basis',
    hint: 'name it',
  },
  {
    name: 'a material that no item asks for',
    changes: [
      [small, '  - {material: m_health_certs}\n', ''],
      ['items/hygiene_permit.yaml', '  - {material: m_health_certs}\n', ''],
    ],
    file: materials,
    at: 'm_health_certs:',
    rule: 'unused',
    hint: 'no item asks for the material',
  },
  {
    name: 'a field that no item asks for',
    changes: [['items/signboard_filing.yaml', 'fields: [sign_size]', 'fields: []']],
    file: premises,
    at: 'sign_size:',
    rule: 'unused',
    hint: 'no item asks for the field',
  },
  {
    name: 'a field in a set that no item asks for',
    changes: [
      ['district.yaml', 'fs_agent: [', 'fs_rest: [sign_size]\n  fs_agent: ['],
      ['items/signboard_filing.yaml', 'fields: [sign_size]', 'fields: []'],
    ],
    file: premises,
    at: 'sign_size:',
    rule: 'unused',
    hint: 'no item asks for the field',
  },
  {
    name: 'an authority that nothing names',
    changes: [
      [
        'authorities/tax_office.yaml',
        null,
        (testFiles().find((file) => file.path.includes('market_bureau'))?.text ?? '').replace(
          'id: market_bureau',
          'id: tax_office',
        ),
      ],
    ],
    file: 'authorities/tax_office.yaml',
    at: 'id: tax_office',
    rule: 'unused',
    hint: 'no item or service names the authority',
  },
  {
    name: 'a shared question that no condition uses',
    changes: [['questions/20-more.yaml', null, yesNo('sells_tobacco')]],
    file: 'questions/20-more.yaml',
    at: 'sells_tobacco',
    rule: 'question-changes-nothing',
    hint: 'no condition uses it',
  },
  {
    name: 'a question that is asked only to ask another one that changes nothing',
    changes: [['questions/20-more.yaml', null, yesNo('a_first') + yesNo('b_then', 'when: a_first, ')]],
    file: 'questions/20-more.yaml',
    at: 'a_first',
    rule: 'question-changes-nothing',
    hint: '"a_first" changes nothing',
  },
  {
    name: 'a question whose answer makes no difference',
    changes: [
      ['questions/20-more.yaml', null, yesNo('sells_tea')],
      [shop, 'when: new_business', "when: 'new_business and (sells_tea or not(sells_tea))'"],
    ],
    file: 'questions/20-more.yaml',
    at: 'sells_tea',
    rule: 'question-changes-nothing',
    hint: 'no answer of it changes',
  },
  {
    name: "a service's own question that nothing of this service uses",
    changes: [
      [sign, 'items:', `questions:\n  - ${yesNo('sells_tea').slice(2)}items:`],
      [shop, 'aliases:', 'aliases:'],
    ],
    file: sign,
    at: 'id: sells_tea',
    rule: 'question-changes-nothing',
    hint: 'no condition uses it',
  },
  {
    name: 'an item of a service that can never apply',
    changes: [[shop, 'when: new_business', 'when: use_area < 1']],
    file: shop,
    at: 'use_area < 1',
    rule: 'never-holds',
    hint: 'use_area < 1 can never hold',
  },
  {
    name: 'a condition on a question that is hidden then',
    changes: [[shop, 'when: new_business', "when: 'company and not(new_business)'"]],
    file: shop,
    at: 'company and not(new_business)',
    rule: 'never-holds',
    hint: 'can never hold',
  },
  {
    name: 'a paper that is never asked while its item applies',
    changes: [[food, '{material: m_safety_rules}', '{material: m_safety_rules, when: use_area < 50}']],
    file: food,
    at: 'use_area < 50',
    rule: 'never-holds',
    hint: 'while the item applies, in any service',
  },
  {
    name: 'a survey that is never made while its item applies',
    changes: [
      [
        food,
        `when: 'list contains(extras, "cakes") or list contains(extras, "seats")'`,
        'when: use_area = 20',
      ],
    ],
    file: food,
    at: 'use_area = 20',
    rule: 'never-holds',
    hint: 'while the item applies',
  },
  {
    name: 'a field that is never shown',
    changes: [[premises, 'when: has_warehouse', 'when: has_warehouse = null and has_warehouse']],
    file: premises,
    at: 'warehouse_address:',
    rule: 'never-holds',
    hint: 'can never hold',
  },
  {
    name: 'a register that can never provide',
    changes: [[materials, 'when: not(new_business)', "when: 'not(new_business) and company'"]],
    file: materials,
    at: 'not(new_business) and company',
    rule: 'never-holds',
    hint: 'can never hold',
  },
  {
    name: 'a question that is never asked',
    changes: [[questions, 'when: new_business', "when: 'new_business and use_area > 100000'"]],
    file: questions,
    at: 'use_area > 100000',
    rule: 'never-holds',
    hint: 'can never hold',
  },
  {
    name: 'a condition with too many combinations to be checked',
    changes: [
      ['questions/20-more.yaml', null, Array.from({ length: 17 }, (_, i) => yesNo(`many_${i}`)).join('')],
      [
        shop,
        'when: new_business',
        `when: '${Array.from({ length: 17 }, (_, i) => `many_${i}`).join(' or ')}'`,
      ],
    ],
    file: shop,
    at: 'many_0 or',
    rule: 'condition-too-wide',
    hint: 'ask fewer things',
  },
  {
    name: 'excluding items that meet at the border',
    changes: [[shop, 'use_area > 50', 'use_area >= 50']],
    file: shop,
    at: 'item: small_food_registration',
    rule: 'exclusives-meet',
    hint: 'use_area: 50',
  },
  {
    name: 'excluding items that always meet',
    changes: [
      [
        sign,
        '- {item: signboard_filing}',
        '- {item: signboard_filing}\n  - {item: food_permit}\n  - {item: small_food_registration}',
      ],
    ],
    file: sign,
    at: 'item: small_food_registration',
    rule: 'exclusives-meet',
    hint: '(always)',
  },
  {
    name: 'items that wait for each other',
    changes: [['items/signboard_filing.yaml', 'steps: simple', 'steps: simple\nproduces: [m_id_card]']],
    file: sign,
    at: 'item: business_licence',
    rule: 'circle',
    hint: 'business_licence → signboard_filing → business_licence',
  },
  {
    name: 'an item that needs its own result',
    changes: [['items/signboard_filing.yaml', 'steps: simple', 'steps: simple\nproduces: [m_sign_drawing]']],
    file: sign,
    at: 'item: signboard_filing',
    rule: 'circle',
    hint: 'signboard_filing needs a paper that it produces itself',
  },
  {
    name: 'a service with a name that cannot be searched for',
    changes: [[shop, 'aliases: [奶茶店, 咖啡馆]', "aliases: [奶茶店, '——']"]],
    file: shop,
    at: 'aliases:',
    rule: 'not-found-by-search',
    hint: 'by "——"',
  },
]

describe('lint', () => {
  test('the test catalogue is clean', () => {
    expect(problemsOf([]).problems).toEqual([])
  })

  test.each(cases)('$name', ({ changes, file, at, rule, hint }) => {
    const { files, problems } = problemsOf(changes)
    const problem = problems.find(
      (each) => each.file === file && each.rule === rule && each.message.includes(hint),
    )
    expect(problem, JSON.stringify(problems, null, 1)).toBeDefined()
    expect(problem?.line).toBe(lineWith(files, file, at))
  })

  test('nothing in a folder', () => {
    const keep = /^(district|calendars|authorities|letters)/
    const files = changedFiles(
      [
        'district.yaml',
        /fieldSets:[\s\S]*(?=stepSets)/.exec(testFiles()[0]?.text ?? '')?.[0] ?? '',
        'fieldSets: {}\n',
      ],
      [
        'district.yaml',
        /localMaterials:[\s\S]*(?=fieldSets)/.exec(testFiles()[0]?.text ?? '')?.[0] ?? '',
        '',
      ],
    ).filter(({ path }) => keep.test(path))
    const loaded = loadEdition(files)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const empty = lint(loaded.edition, files).filter((problem) => problem.rule === 'empty-category')
    expect(empty.map(({ file, line }) => [file, line])).toEqual([
      ['items', 1],
      ['materials', 1],
      ['services', 1],
    ])
  })

  test.each<[string, readonly Change[]]>([
    [
      'an option that no condition tells apart',
      [[shop, 'signboard in ("small", "large")', 'signboard != "none"']],
    ],
    ['a service without an alias', [[shop, 'aliases: [奶茶店, 咖啡馆]\n', '']]],
    [
      'a letter of commitment that no item lists',
      [
        [small, '  - {material: m_commitment_letter}\n', ''],
        ['items/hygiene_permit.yaml', '  - {material: m_commitment_letter}\n', ''],
      ],
    ],
    [
      'a question that only fills a field',
      [
        ['questions/20-more.yaml', null, yesNo('has_store')],
        [premises, 'has_warehouse: {', 'has_store: {filledBy: question has_store, '],
        [premises, 'when: has_warehouse', 'when: has_store'],
        ['district.yaml', 'has_warehouse', 'has_store'],
      ],
    ],
    [
      'a promise as long as the law',
      [[food, 'amount: 5, unit: workday, basis', 'amount: 10, unit: workday, basis']],
    ],
    ['a promise on the spot', [[food, 'amount: 5, unit: workday, basis', 'amount: 0, unit: workday, basis']]],
    [
      'items that would wait for each other but never meet',
      [
        [small, '- {material: m_food_form}', '- {material: m_food_form}\n  - {material: m_sign_drawing}'],
        [food, 'steps: survey', 'steps: survey\nproduces: [m_sign_drawing]'],
        [small, 'steps: simple', 'steps: simple\nproduces: [m_safety_rules]'],
      ],
    ],
    [
      'an item that stands in a service twice, for two reasons',
      [
        [
          shop,
          '- {item: hygiene_permit',
          `- {item: hygiene_permit, when: 'list contains(extras, "cakes")'}\n  - {item: hygiene_permit`,
        ],
      ],
    ],
  ])('%s is fine', (_, changes) => {
    expect(problemsOf(changes).problems).toEqual([])
  })
})
