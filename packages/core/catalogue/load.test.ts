import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CatalogueProblem, hashOf, loadEdition } from './load.ts'
import { testFiles } from './test-catalogue.ts'
import { type Change, changedFiles, lineWith } from './test-change.ts'

function problemsOf(...changes: readonly Change[]): readonly CatalogueProblem[] {
  const loaded = loadEdition(changedFiles(...changes))
  return loaded.ok ? [] : loaded.problems
}

const item = 'items/food_permit.yaml'
const shop = 'services/industries/tea_shop.yaml'
const questions = 'questions/10-shared.yaml'
const subject = 'fields/subject.yaml'
const premises = 'fields/premises.yaml'
const materials = 'materials/all.yaml'
const district = 'district.yaml'

/** Change; the text in whose line the problem must be told; its rule; what the message must say. */
type Case = readonly [path: string, from: string, to: string, at: string, rule: string, hint: string]

const cases: readonly Case[] = [
  // The schema: keys, types, values.
  [item, 'authority: app', 'athority: app', 'athority', 'schema', 'did you mean "authority"'],
  [
    item,
    'certificate: 食品经营许可证',
    'certificate: 2020',
    'certificate',
    'schema',
    'must be a text, in quotes',
  ],
  [item, 'mode: required', 'mode: requird', 'requird', 'schema', 'did you mean "required"'],
  [
    item,
    'unit: workday, extension: 5',
    'unit: day',
    'unit: day',
    'schema',
    'one of workday, calendar_day, month',
  ],
  [item, 'amount: 10', 'amount: 1.5', 'amount: 1.5', 'schema', 'a whole number'],
  [
    item,
    '{text: 食品安全法第三十五条, level: general}',
    '{text: "", level: general}',
    'text: ""',
    'schema',
    '>=1',
  ],
  [
    item,
    '{material: m_floor_plan}',
    '{matrial: m_floor_plan}',
    'matrial',
    'schema',
    'did you mean "material"',
  ],
  [
    item,
    'class: {name: post_supervision, level: proposal}\n',
    '',
    'id: food_permit',
    'schema',
    '"class" is missing; write keys with values',
  ],
  [materials, 'm_flow_plan:', 'm-flow-plan:', 'm-flow-plan', 'schema', 'small letters, digits and _'],
  [district, "region: '371099'", 'region: 371099', 'region', 'schema', 'must be a text'],
  // The parts that a law demands: legal basis, limit, fee, contact.
  [
    item,
    'basis:\n  - {text: 食品安全法第三十五条, level: general}',
    'basis: []',
    'basis: []',
    'schema',
    'needs a legal basis',
  ],
  [
    item,
    '  legal: {amount: 10, unit: workday, extension: 5}\n',
    '',
    'limits',
    'schema',
    '"limits.legal" is missing',
  ],
  [
    item,
    'fee: {fen: 0, basis: 不收费, level: general}\n',
    '',
    'id: food_permit',
    'schema',
    '"fee" is missing',
  ],
  [
    'authorities/market_bureau.yaml',
    'phone: 0631-5550002, ',
    '',
    'contact',
    'schema',
    '"contact.phone" is missing',
  ],
  // Conditions: FEEL, names, values, types.
  [
    item,
    'm_agent_auth, when: by_agent',
    "m_agent_auth, when: 'by_agent && company'",
    '&&',
    'schema',
    'at character 10: "&&"',
  ],
  [
    item,
    'm_agent_auth, when: by_agent',
    'm_agent_auth, when: by_agnt',
    'by_agnt',
    'unknown-id',
    'did you mean "by_agent"',
  ],
  [item, 'extras, "cakes"', 'extras, "cake"', 'cake"', 'unknown-value', 'did you mean "cakes"'],
  [
    item,
    'list contains(extras, "seats")',
    'extras = "seats"',
    'extras = ',
    'wrong-type',
    'list contains(extras, "seats")',
  ],
  [shop, 'use_area > 50', 'use_area = "large"', 'use_area = ', 'wrong-type', 'is a number'],
  [shop, 'when: new_business', 'when: use_area_m2 > 5', 'use_area_m2 > 5', 'unknown-id', 'no question'],
  [
    shop,
    'signboard in ("small", "large")',
    'signboard',
    'item: signboard_filing',
    'wrong-type',
    'signboard = "none"',
  ],
  [
    questions,
    'when: new_business',
    'when: signboard = "large"',
    'when: signboard',
    'unknown-id',
    'signboard',
  ],
  [subject, 'when: by_agent}', 'when: by_agent = "yes"}', 'by_agent = "yes"', 'wrong-type', 'not(by_agent)'],
  [
    materials,
    'not(new_business)',
    'not(new_busines)',
    'new_busines)',
    'unknown-id',
    'did you mean "new_business"',
  ],
  [premises, 'when: has_warehouse', 'when: use_area_m2 > 5', 'use_area_m2 > 5', 'unknown-id', 'never asked'],
  // Time and promises.
  [
    item,
    'name: post_supervision',
    'name: post_supervison',
    'class:',
    'schema',
    'did you mean "post_supervision"',
  ],
  ['items/hygiene_permit.yaml', 'area: health', 'area: heath', 'areas:', 'schema', 'did you mean "health"'],
  [
    'items/hygiene_permit.yaml',
    '  verifyWithin:',
    '  replaces: [{material: m_articles, basis: {text: 法, level: general}}]\n  verifyWithin:',
    'replaces:',
    'unknown-id',
    'no material on this item’s list "m_articles"',
  ],
  [district, 'acceptance: {within: 5', 'acceptance: {within: 6', 'acceptance:', 'schema', '<=5'],
  [district, 'expert_review:', 'expert_reveiw:', 'expert_reveiw', 'schema', 'did you mean "expert_review"'],
  [district, '    tender: {', '    closing: {', 'closing', 'schema', 'unknown key "closing"'],
  [district, 'holdWithin: 20', 'holdWithin: 30', 'hearing: {requestWithin', 'schema', '<=20'],
  [district, 'creditMonths: 12', 'creditMonths: 61', 'creditMonths', 'schema', '60 months at most'],
  [district, 'fraud: 3', 'fraud: 5', 'barYears', 'schema', 'write one of 3'],
  [district, 'late: end_parts', 'late: end_all', 'tolerance:', 'schema', 'end_parts, withdraw_case'],
  // Ids that are not there.
  [
    item,
    'supervisor: market_bureau',
    'supervisor: market_burau',
    'supervisor',
    'unknown-id',
    'did you mean "market_bureau"',
  ],
  [
    item,
    '{material: m_floor_plan}',
    '{material: m_floor_pln}',
    'm_floor_pln',
    'unknown-id',
    '"m_floor_plan"',
  ],
  [
    item,
    'fs_agent, fs_premises',
    'fs_agent, fs_premise',
    'fieldSets',
    'unknown-id',
    'no field set "fs_premise"',
  ],
  [item, 'steps: survey', 'steps: surveys', 'steps', 'unknown-id', 'no step set "surveys"'],
  [item, 'food_categories, staff', 'food_categories, stuff', 'fields:', 'unknown-id', 'did you mean "staff"'],
  [item, '[small_food_registration]', '[small_food]', 'excludes', 'unknown-id', 'no item "small_food"'],
  [item, '[small_food_registration]', '[food_permit]', 'excludes', 'unknown-id', 'cannot exclude itself'],
  [
    'items/business_licence.yaml',
    '[m_business_licence]',
    '[m_licence]',
    'produces',
    'unknown-id',
    'no material',
  ],
  [shop, 'lead: approval_bureau', 'lead: bureau', 'lead', 'unknown-id', 'no authority "bureau"'],
  [
    shop,
    'item: hygiene_permit',
    'item: hygeine_permit',
    'hygeine_permit',
    'unknown-id',
    'did you mean "hygiene_permit"',
  ],
  [
    materials,
    'yields: [subject_name, uscc]',
    'yields: [subject_nme]',
    'yields: [subject_nme]',
    'unknown-id',
    'subject_name',
  ],
  [
    premises,
    'filledBy: question use_area',
    'filledBy: question area',
    'filledBy',
    'unknown-id',
    'no question "area"',
  ],
  [
    premises,
    'filledBy: question use_area',
    'filledBy: use_area',
    'filledBy',
    'wrong-type',
    '"question <id>"',
  ],
  [
    district,
    'bureau: approval_bureau',
    'bureau: approval',
    'bureau',
    'unknown-id',
    'no authority "approval"',
  ],
  [
    district,
    'fs_agent: [agent_name,',
    'fs_agent: [agent_nme,',
    'fs_agent',
    'unknown-id',
    'did you mean "agent_name"',
  ],
  [
    district,
    'item: food_permit, material: m_premises_proof',
    'item: food_permit, material: m_floor_plan',
    'm_floor_plan',
    'unknown-id',
    'local: true',
  ],
  // Ids that are there twice, and file names.
  [item, 'id: food_permit', 'id: food_licence', 'id: food_licence', 'file-name', 'write id: food_permit'],
  [shop, 'id: signboard', 'id: by_agent', 'id: by_agent', 'duplicate-id', 'the shared list has'],
  [premises, 'has_warehouse: {', 'company: {', 'company: {', 'duplicate-id', 'filledBy: question company'],
  // What cannot be asked as it is.
  [shop, 'value: large', 'value: small', '大型招牌', 'options', '"small" stands here twice'],
  [questions, 'min: 1', 'min: 100001', 'min:', 'options', 'swap them'],
  [questions, 'type: number', 'type: one_of', 'type: one_of', 'options', 'needs options'],
  [premises, 'type: table', 'type: text', 'columns:', 'options', 'a text has no columns'],
  [
    premises,
    '  premises_address: {',
    '  premises_address: {pattern: "(", ',
    'premises_address',
    'options',
    'regular expression',
  ],
  [
    premises,
    'has_warehouse: {',
    'has_warehouse: {when: warehouse_address = "x", ',
    'has_warehouse',
    'circle',
    'each is shown only when',
  ],
  // Files.
  ['calendars/cn.csv', '2026-01-02,五', '2026-01-02,六', '2026-01-02', 'calendar', '星期五'],
  [
    item,
    'tolerance: true',
    'tolerance: true\ntolerance: false',
    'tolerance: false',
    'yaml',
    'stands here twice',
  ],
]

describe('loadEdition', () => {
  test.each(cases)('%s: %j → %j', (path, from, to, at, rule, hint) => {
    const files = changedFiles([path, from, to])
    const loaded = loadEdition(files)
    if (loaded.ok) throw new Error('it was loaded')
    const problem = loaded.problems.find((each) => each.rule === rule && each.message.includes(hint))
    expect(problem, JSON.stringify(loaded.problems, null, 1)).toMatchObject({ file: path })
    expect(problem?.line).toBe(lineWith(files, path, at))
  })

  test('one mistake is told once: what names a broken entry is no second mistake', () => {
    for (const [path, from, to] of [
      [item, 'amount: 10', 'amount: ten'],
      [questions, 'unit: ㎡', 'unit: 5'],
      [shop, '    type: many_of', '    type: several'],
      [subject, 'order: 10', 'order: first'],
      [materials, 'kind: rules', 'kind: rule'],
      ['authorities/market_bureau.yaml', 'level: district', 'level: village'],
    ] as const) {
      expect(problemsOf([path, from, to])).toHaveLength(1)
    }
  })

  test('everything that is wrong is told, in the order of files and lines', () => {
    const problems = problemsOf(
      [item, 'supervisor: market_bureau', 'supervisor: nobody'],
      [item, 'steps: survey', 'steps: nothing'],
      [shop, 'lead: approval_bureau', 'lead: nobody'],
      [district, 'bureau: approval_bureau', 'bureau: nobody'],
    )
    expect(problems.map(({ file }) => file)).toEqual([district, item, item, shop])
    expect(problems[1]?.line).toBeLessThan(problems[2]?.line ?? 0)
  })

  test('an id that is defined in two files is told with the other file', () => {
    const copy = testFiles().find((file) => file.path === item)?.text ?? ''
    expect(problemsOf(['items/food/food_permit.yaml', null, copy])).toEqual([
      {
        file: item,
        line: 1,
        rule: 'duplicate-id',
        message: expect.stringContaining('items/food/food_permit.yaml'),
      },
    ])
    const paper = '{name: {zh: 图, en: Plan}, kind: drawing, tolerable: true, confidence: {level: general}}'
    expect(problemsOf(['materials/more.yaml', null, `m_new: ${paper}\nm_floor_plan: ${paper}\n`])).toEqual([
      {
        file: 'materials/more.yaml',
        line: 2,
        rule: 'duplicate-id',
        message: expect.stringContaining(materials),
      },
    ])
    const field = '{name: {zh: 姓名, en: Name}, type: string, required: true}'
    const group = `id: more\nname: {zh: 更多, en: More}\norder: 30\nconfidence: {level: general}\nfields:\n  uscc: ${field}\n`
    expect(problemsOf(['fields/more.yaml', null, group])).toEqual([
      {
        file: subject,
        line: expect.any(Number),
        rule: 'duplicate-id',
        message: expect.stringContaining('fields/more.yaml'),
      },
    ])
  })

  test('files that are missing, empty or in the wrong place', () => {
    const without = (path: string) => testFiles().filter((file) => file.path !== path)
    for (const path of [district, 'calendars/cn.csv']) {
      const loaded = loadEdition(without(path))
      expect(loaded.ok ? [] : loaded.problems).toContainEqual(
        expect.objectContaining({ file: path, line: 1, rule: 'missing-file' }),
      )
    }
    expect(problemsOf(['item/food.yaml', null, 'id: food'])).toMatchObject([{ rule: 'unknown-file' }])
    expect(problemsOf(['items/food.csv', null, 'id'])).toMatchObject([{ rule: 'unknown-file' }])
    expect(problemsOf(['items/food.yaml', null, '# later\n'])).toMatchObject([
      { rule: 'empty-category', line: 1 },
    ])
    expect(problemsOf(['questions/20.yaml', null, '[]\n'])).toMatchObject([{ rule: 'schema', line: 1 }])
    expect(problemsOf(['calendars/second.csv', null, 'date'])).toMatchObject([{ rule: 'calendar' }])
    expect(loadEdition([]).ok).toBe(false)
  })

  test('an edition has all entries, in order, and cannot be changed', () => {
    const loaded = loadEdition(testFiles())
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const { edition } = loaded
    expect(edition.groups.map((group) => group.id)).toEqual(['subject', 'premises'])
    expect([...edition.questions.keys()]).toEqual(['new_business', 'company', 'use_area', 'by_agent'])
    expect(edition.fields.get('staff')).toMatchObject({ group: 'premises', type: 'table' })
    expect(edition.services.get('tea_shop')?.items[1]?.when?.tree).toEqual({
      op: 'gt',
      name: 'use_area',
      value: 50,
    })
    const permit = edition.items.get('food_permit')
    expect(Object.isFrozen(permit?.limits.legal)).toBe(true)
    expect(() => Object.assign(permit ?? {}, { tolerance: false })).toThrow(TypeError)
  })
})

describe('hashOf', () => {
  const files = fc.uniqueArray(fc.record({ path: fc.string(), text: fc.string() }), {
    selector: (file) => file.path,
  })

  test('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list.map((file) => ({ file, key: keys.next().value })).sort((a, b) => a.key - b.key)
        expect(hashOf(shuffled.map(({ file }) => file))).toBe(hashOf(list))
      }),
    )
  })

  test('is another one as soon as a path or a text is', () => {
    const base = hashOf(testFiles())
    expect(base).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOf(changedFiles([item, 'id: food_permit', 'id: food_permit ']))).not.toBe(base)
    expect(hashOf([{ path: 'a', text: 'bc' }])).not.toBe(hashOf([{ path: 'ab', text: 'c' }]))
    expect(hashOf([{ path: 'a', text: 'b' }])).not.toBe(
      hashOf([
        { path: 'a', text: 'b' },
        { path: 'c', text: '' },
      ]),
    )
  })
})
