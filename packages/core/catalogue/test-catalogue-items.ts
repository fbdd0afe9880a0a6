const CHECKED = 'confidence: {level: general}'

const businessLicence = `
id: business_licence
name: {zh: 营业执照登记, en: Business registration}
type: registration
authority: market_bureau
basis:
  - {text: 市场主体登记管理条例第十九条, level: general}
limits:
  legal: {amount: 3, unit: workday}
  promised: {amount: 1, unit: workday, basis: 测试区办事指南, level: proposal}
  issueWithin: 0
validity: {text: 长期, level: general}
survey: {mode: none}
commitment: {mode: none, note: 不适用, level: proposal}
tolerance: false
class: {name: none, level: proposal}
certificate: 营业执照
onLicence: false
steps: simple
produces: [m_business_licence]
fee: {fen: 0, basis: 不收费, level: general}
materials:
  - {material: m_licence_form}
  - {material: m_id_card}
  - {material: m_articles, when: company, note: 公司提交}
  - {material: m_agent_auth, when: by_agent, note: 委托办理的提交}
fieldSets: [fs_subject, fs_agent]
fields: [premises_address]
${CHECKED}
`

const foodPermit = `
id: food_permit
name: {zh: 食品经营许可, en: Food business permit}
type: permit
authority: approval_bureau
supervisor: market_bureau
basis:
  - {text: 食品安全法第三十五条, level: general}
limits:
  legal: {amount: 10, unit: workday, extension: 5}
  promised: {amount: 5, unit: workday, basis: 测试区办事指南, level: proposal}
  issueWithin: 5
validity: {text: 5年, years: 5, level: general}
survey:
  mode: required
  when: 'list contains(extras, "cakes") or list contains(extras, "seats")'
  note: 仅销售预包装食品和饮品的可以不勘验
  checklist:
    - {id: layout, text: {zh: 布局与图纸一致, en: The layout is as drawn}, level: general}
    - {id: washing, text: {zh: 有洗手消毒设施, en: There is a place to wash hands}, level: general}
commitment: {mode: partial, note: 延续可以承诺, level: proposal}
tolerance: true
class: {name: post_supervision, level: proposal}
certificate: 食品经营许可证
steps: survey
excludes: [small_food_registration]
fee: {fen: 0, basis: 不收费, level: general}
materials:
  - {material: m_food_form}
  - {material: m_business_licence}
  - {material: m_id_card}
  - {material: m_floor_plan}
  - {material: m_flow_plan}
  - {material: m_safety_rules}
  - {material: m_premises_proof, local: true}
  - {material: m_agent_auth, when: by_agent, note: 委托办理的提交}
fieldSets: [fs_subject, fs_agent, fs_premises]
fields: [food_categories, staff]
${CHECKED}
`

const smallFood = `
id: small_food_registration
name: {zh: 小餐饮登记, en: Small food business registration}
type: registration
authority: market_bureau
basis:
  - {text: 测试省食品小作坊小餐饮管理条例第十条, level: general}
limits:
  legal: {amount: 5, unit: workday}
  promised: null
  issueWithin: 0
validity: {text: 3年, years: 3, level: general}
survey: {mode: post}
commitment:
  mode: full
  note: 可以全程承诺
  level: proposal
  checklist:
    - {id: washing, text: {zh: 有洗手消毒设施, en: There is a place to wash hands}, level: general}
tolerance: true
class: {name: tolerant_handling, level: proposal}
certificate: 小餐饮登记证
steps: simple
excludes: [food_permit]
fee: {fen: 0, basis: 不收费, level: general}
materials:
  - {material: m_food_form}
  - {material: m_business_licence}
  - {material: m_health_certs}
  - {material: m_commitment_letter}
fieldSets: [fs_subject, fs_agent, fs_premises]
fields: [food_categories]
${CHECKED}
`

const hygienePermit = `
id: hygiene_permit
name: {zh: 公共场所卫生许可, en: Public place hygiene permit}
type: permit
authority: approval_bureau
basis:
  - {text: 公共场所卫生管理条例第八条, level: general}
limits:
  legal: {amount: 20, unit: workday}
  promised: null
  issueWithin: 10
validity: {text: 4年, years: 4, level: general}
survey:
  mode: required
  checklist:
    - {id: layout, text: {zh: 布局与图纸一致, en: The layout is as drawn}, level: general}
    - {id: ventilation, text: {zh: 通风良好, en: The air is good}, level: general}
commitment:
  mode: full
  note: 可以全程承诺
  level: proposal
  ownBasis: {text: 测试省公共场所卫生许可告知承诺办法, level: general}
  verifyWithin: {amount: 20, unit: workday, basis: 测试区办事指南, level: general}
tolerance: true
class: {name: post_supervision, level: proposal}
areas: [{area: health, level: proposal}]
certificate: 卫生许可证
steps: survey
fee: {fen: 0, basis: 不收费, level: general}
materials:
  - {material: m_hygiene_form}
  - {material: m_business_licence}
  - {material: m_floor_plan}
  - {material: m_health_certs}
  - {material: m_premises_proof, local: true}
  - {material: m_commitment_letter}
fieldSets: [fs_subject, fs_agent, fs_premises]
fields: [staff]
${CHECKED}
`

const signboardFiling = `
id: signboard_filing
name: {zh: 户外招牌设置备案, en: Outdoor signboard filing}
type: filing
authority: approval_bureau
basis:
  - {text: 城市市容和环境卫生管理条例第十一条, level: general}
limits:
  legal: {amount: 0, unit: workday}
  promised: null
  issueWithin: 0
validity: {text: 长期, level: general}
survey: {mode: none}
commitment: {mode: not_needed, note: 备案当场办结, level: proposal}
tolerance: false
class: {name: tolerant_preview, level: proposal}
certificate: 备案凭证
onLicence: false
steps: simple
fee: {fen: 0, basis: 不收费, level: general}
materials:
  - {material: m_business_licence}
  - {material: m_sign_drawing}
fieldSets: [fs_subject]
fields: [sign_size]
${CHECKED}
`

/** The items of the test catalogue, by path. */
export const testItems: Readonly<Record<string, string>> = {
  'items/business_licence.yaml': businessLicence,
  'items/food_permit.yaml': foodPermit,
  'items/small_food_registration.yaml': smallFood,
  'items/hygiene_permit.yaml': hygienePermit,
  'items/signboard_filing.yaml': signboardFiling,
}
