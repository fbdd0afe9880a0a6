const CHECKED = 'confidence: {level: general}'

const subject = `
id: subject
name: {zh: 申请人, en: Applicant}
order: 10
${CHECKED}
fields:
  subject_name: {name: {zh: 申请人名称, en: Applicant}, type: string, required: true, length: 100, source: 营业执照}
  uscc:
    name: {zh: 统一社会信用代码, en: Unified social credit code}
    type: string
    required: true
    length: 18
    check: gb32100
    source: 营业执照
    when: new_business = false
  legal_rep_id_type:
    name: {zh: 证件类型, en: ID type}
    type: enum
    required: true
    options: [{zh: 居民身份证, en: Citizen ID}, {zh: 护照, en: Passport}]
  legal_rep_id_no: {name: {zh: 证件号码, en: ID number}, type: string, required: true, check: gb11643, sensitive: true}
  legal_rep_phone: {name: {zh: 联系电话, en: Phone}, type: phone, required: true, sensitive: true}
  agent_name: {name: {zh: 代理人姓名, en: Agent}, type: string, required: true, when: by_agent}
  agent_phone: {name: {zh: 代理人电话, en: Agent's phone}, type: phone, required: true, sensitive: true, when: by_agent}
`

const premises = `
id: premises
name: {zh: 经营场所, en: Premises}
order: 20
${CHECKED}
fields:
  premises_address: {name: {zh: 经营场所地址, en: Address}, type: address, required: true}
  use_area_m2: {name: {zh: 使用面积, en: Usable area}, type: decimal, required: true, min: 0, filledBy: question use_area}
  has_warehouse: {name: {zh: 有无外设仓库, en: Warehouse elsewhere}, type: bool, required: true}
  warehouse_address: {name: {zh: 仓库地址, en: Warehouse address}, type: address, required: true, when: has_warehouse}
  food_categories:
    name: {zh: 经营项目, en: Kinds of food}
    type: multi
    required: true
    options: [{zh: 自制饮品, en: Drinks}, {zh: 糕点, en: Cakes}, {zh: 预包装食品, en: Prepackaged food}]
  staff:
    name: {zh: 从业人员, en: Staff}
    type: table
    required: false
    columns: [{zh: 姓名, en: Name}, {zh: 健康证号, en: Health certificate}]
  sign_size: {name: {zh: 招牌尺寸, en: Size of the sign}, type: text, required: true}
`

const materials = `
m_licence_form: {name: {zh: 设立登记申请书, en: Registration form}, kind: form, tolerable: false, ${CHECKED}}
m_food_form: {name: {zh: 食品经营许可申请书, en: Food permit form}, kind: form, tolerable: false, ${CHECKED}}
m_hygiene_form: {name: {zh: 卫生许可申请表, en: Hygiene permit form}, kind: form, tolerable: false, ${CHECKED}}
m_business_licence:
  name: {zh: 营业执照, en: Business licence}
  kind: licence
  register: {name: 电子证照库, when: not(new_business)}
  tolerable: false
  yields: [subject_name, uscc]
  ${CHECKED}
m_id_card:
  name: {zh: 居民身份证, en: Citizen ID card}
  kind: identity
  register: {name: 电子证照库}
  tolerable: false
  yields: [legal_rep_id_no]
  ${CHECKED}
m_agent_auth: {name: {zh: 授权委托书, en: Power of attorney}, kind: authorisation, tolerable: false, ${CHECKED}}
m_articles: {name: {zh: 公司章程, en: Articles of association}, kind: governance, tolerable: false, ${CHECKED}}
m_floor_plan: {name: {zh: 场所平面图, en: Floor plan}, kind: drawing, tolerable: true, family: plans, ${CHECKED}}
m_flow_plan: {name: {zh: 操作流程图, en: Flow plan}, kind: drawing, tolerable: true, family: plans, ${CHECKED}}
m_safety_rules: {name: {zh: 食品安全管理制度, en: Food safety rules}, kind: rules, tolerable: true, ${CHECKED}}
m_health_certs:
  {name: {zh: 从业人员健康证明, en: Health certificates}, kind: proof, tolerable: true, promisable: {level: proposal}, ${CHECKED}}
m_premises_proof: {name: {zh: 场所使用证明, en: Right to use the premises}, kind: proof, tolerable: true, promisable: {level: proposal}, ${CHECKED}}
m_sign_drawing: {name: {zh: 招牌效果图, en: Picture of the sign}, kind: drawing, tolerable: true, ${CHECKED}}
m_commitment_letter:
  {name: {zh: 告知承诺书, en: Letter of commitment}, kind: declaration, tolerable: false, family: commitment, ${CHECKED}}
`

/** The fields and materials of the test catalogue, by path. */
export const testFields: Readonly<Record<string, string>> = {
  'fields/subject.yaml': subject,
  'fields/premises.yaml': premises,
  'materials/all.yaml': materials,
}
