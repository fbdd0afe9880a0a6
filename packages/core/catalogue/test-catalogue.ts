import { testFields } from './test-catalogue-form.ts'
import { testItems } from './test-catalogue-items.ts'
import { testLaw, testLetters } from './test-catalogue-law.ts'

/** A file of a catalogue: its path inside the folder, with `/`, and its text. */
interface TestFile {
  readonly path: string
  readonly text: string
}

const CHECKED = 'confidence: {level: general}'

const district = `
region: '371099'
name: {zh: 测试区, en: Test District}
brand: {zh: 测试办, en: Test Office}
bureau: approval_bureau
window:
  name: {zh: 综合受理窗口, en: Single window}
  contact: {phone: 0631-5550001, address: 测试路1号, hours: 9:00-17:00, ${CHECKED}}
licence:
  name: {zh: 行业综合许可证, en: Composite licence}
declaration:
  text: {zh: 所填信息和提交的材料真实有效, en: What was filled in and handed in is true}
  basis: {text: 行政许可法第31条, level: seen}
localMaterials:
  - {item: food_permit, material: m_premises_proof, basis: {text: 测试区食品经营许可办事指南, level: proposal}}
fieldSets:
  fs_subject: [subject_name, uscc, legal_rep_id_type, legal_rep_id_no, legal_rep_phone]
  fs_agent: [agent_name, agent_phone]
  fs_premises: [premises_address, use_area_m2, has_warehouse, warehouse_address]
stepSets:
  simple:
    - {step: receive, name: {zh: 收件, en: Receive}}
    - {step: accept, name: {zh: 受理, en: Accept}}
    - {step: decide, name: {zh: 决定, en: Decide}}
  survey:
    - {step: receive, name: {zh: 收件, en: Receive}}
    - {step: accept, name: {zh: 受理, en: Accept}}
    - {step: survey, name: {zh: 现场核查, en: Site survey}}
    - {step: decide, name: {zh: 决定, en: Decide}}
    - {step: issue, name: {zh: 制证, en: Issue}}
${testLaw.trim()}
remedies:
  review: {zh: 可以在六十日内申请行政复议。, en: You may apply for administrative reconsideration within 60 days.}
  lawsuit: {zh: 可以在六个月内提起行政诉讼。, en: You may bring an administrative lawsuit within six months.}
  level: general
${CHECKED}
`

const approvalBureau = `
id: approval_bureau
name: {zh: 测试区行政审批服务局, en: Test District Approval Bureau}
short: 审批局
level: district
contact: {phone: 0631-5550001, address: 测试路1号, hours: null, ${CHECKED}}
reviewedBy: 测试市人民政府
${CHECKED}
`

const marketBureau = `
id: market_bureau
name: {zh: 测试区市场监督管理局, en: Test District Market Regulation Bureau}
short: 市场监管局
level: district
contact: {phone: 0631-5550002, address: null, hours: null, ${CHECKED}}
reviewedBy: null
${CHECKED}
`

const questions = `
- id: new_business
  text: {zh: 还没有营业执照吗？, en: Is there no business licence yet?}
  type: yes_no
  ${CHECKED}
- id: company
  text: {zh: 要设立的是公司吗？, en: Will it be a company?}
  type: yes_no
  when: new_business
  ${CHECKED}
- id: use_area
  text: {zh: 经营场所使用面积是多少？, en: What is the usable area of the premises?}
  help: {zh: 按租赁合同或不动产权证书填写。, en: As in the lease or the title certificate.}
  type: number
  unit: ㎡
  min: 1
  max: 100000
  ${CHECKED}
- id: by_agent
  text: {zh: 由代理人办理吗？, en: Will an agent act for you?}
  type: yes_no
  ${CHECKED}
`

const teaShop = `
id: tea_shop
kind: industry
name: {zh: 茶饮店, en: Tea shop}
aliases: [奶茶店, 咖啡馆]
core: true
gbt4754: ['6231', '6232']
lead: approval_bureau
partial: allow
validity: per_item
questions:
  - id: extras
    text: {zh: 除茶饮外还有什么？, en: What else is there besides tea?}
    type: many_of
    options:
      - {value: seats, zh: 堂食座位, en: Seats}
      - {value: cakes, zh: 现制糕点, en: Cakes made here}
      - {value: parcels, zh: 预包装食品, en: Prepackaged food}
    ${CHECKED}
  - id: signboard
    text: {zh: 设置户外招牌吗？, en: Will there be an outdoor signboard?}
    type: one_of
    options:
      - {value: none, zh: 不设置, en: 'No'}
      - {value: small, zh: 小型招牌, en: A small one}
      - {value: large, zh: 大型招牌, en: A large one}
    ${CHECKED}
items:
  - {item: business_licence, when: new_business, note: 没有营业执照的}
  - {item: food_permit, when: use_area > 50, note: 面积超过50平方米的}
  - {item: small_food_registration, when: use_area <= 50, note: 面积不超过50平方米的}
  - {item: hygiene_permit, when: 'list contains(extras, "seats")', note: 有堂食座位的}
  - {item: signboard_filing, when: 'signboard in ("small", "large")', note: 设置招牌的}
${CHECKED}
`

const shopSign = `
id: shop_sign
kind: theme
name: {zh: 开店挂招牌, en: Open a shop with a sign}
lead: market_bureau
partial: refuse_all
validity: earliest
items:
  - {item: business_licence}
  - {item: signboard_filing}
${CHECKED}
`

const calendar = `date,weekday,type,name_zh,notice_year
2026-01-01,四,holiday,元旦,2026
2026-01-02,五,holiday,元旦,2026
2026-01-03,六,holiday,元旦,2026
2026-01-04,日,makeup_workday,元旦,2026
2026-02-14,六,makeup_workday,春节,2026
2026-02-16,一,holiday,春节,2026
2026-02-17,二,holiday,春节,2026
2026-02-18,三,holiday,春节,2026
2026-02-19,四,holiday,春节,2026
2026-02-20,五,holiday,春节,2026
2026-02-23,一,holiday,春节,2026
2026-02-28,六,makeup_workday,春节,2026
`

/**
 * A small valid catalogue for tests: five items of two authorities in two services, with an exclusive pair (by
 * area), a chain (the business licence is needed by the permits and produced here), two drawings of one family, a
 * material from a register, a local material that is asked by one item only, sensitive fields, a hidden question; items with
 * and without promises, one in an excluded area with a law of its own, proofs that can be promised, the four letters.
 */
export function testFiles(): TestFile[] {
  const files: Record<string, string> = {
    'district.yaml': district,
    'authorities/approval_bureau.yaml': approvalBureau,
    'authorities/market_bureau.yaml': marketBureau,
    'questions/10-shared.yaml': questions,
    'services/industries/tea_shop.yaml': teaShop,
    'services/themes/shop_sign.yaml': shopSign,
    'calendars/cn.csv': calendar,
    ...testItems,
    ...testFields,
    ...testLetters,
  }
  return Object.entries(files).map(([path, text]) => ({ path, text: text.replace(/^\n/, '') }))
}
