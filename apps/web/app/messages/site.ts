import type { Authority, Material, Service, Text } from '@xinban/core/catalogue/schema'
import type { FoundKind } from '@xinban/core/site/site-search'

/** The events in the life of a business. */
export const lifeNames: Readonly<Record<Service['life'], Text>> = {
  open: { zh: '开办', en: 'Opening' },
  change: { zh: '变更', en: 'Change' },
  renew: { zh: '延续', en: 'Renewal' },
  close: { zh: '注销', en: 'Closing' },
}

/** Levels of government. */
export const levelNames: Readonly<Record<Authority['level'], Text>> = {
  town: { zh: '镇街', en: 'town' },
  district: { zh: '区级', en: 'district' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
}

/** Kinds of materials. */
export const materialKinds: Readonly<Record<Material['kind'], Text>> = {
  form: { zh: '申请表', en: 'form' },
  licence: { zh: '证照', en: 'licence' },
  identity: { zh: '身份证件', en: 'identity document' },
  authorisation: { zh: '授权文件', en: 'authorisation' },
  governance: { zh: '组织文件', en: 'document of the organisation' },
  description: { zh: '情况说明', en: 'description' },
  declaration: { zh: '声明承诺', en: 'declaration' },
  proof: { zh: '证明', en: 'proof' },
  report: { zh: '报告', en: 'report' },
  drawing: { zh: '图纸', en: 'drawing' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  list: { zh: '清单', en: 'list' },
  rules: { zh: '规章制度', en: 'internal rules' },
  contract: { zh: '合同协议', en: 'contract' },
}

/** Names of the site's lists; they are also in the footer and on the site map. */
export const pages = {
  services: { zh: '办事目录', en: 'Catalogue of services' },
  items: { zh: '事项清单', en: 'Items' },
  authorities: { zh: '部门', en: 'Authorities' },
  search: { zh: '查找', en: 'Search' },
  decisions: { zh: '许可公示', en: 'Published decisions' },
  statistics: { zh: '统计', en: 'Statistics' },
  openData: { zh: '数据开放', en: 'Open data' },
  siteMap: { zh: '网站地图', en: 'Site map' },
  accessibility: { zh: '无障碍说明', en: 'Accessibility' },
} as const satisfies Record<string, Text>

/** Texts of the catalogue's pages. */
export const site = {
  servicesLead: {
    zh: '一个行业一次申请，涉及的许可一起办。可以按主题、部门、阶段筛选。',
    en: 'One application for each industry, all its permits decided together. Narrow it by topic, authority or stage.',
  },
  theme: { zh: '主题', en: 'Topic' },
  authority: { zh: '部门', en: 'Authority' },
  life: { zh: '企业生命周期', en: 'Life of a business' },
  filter: { zh: '筛选办事目录', en: 'Narrow the catalogue' },
  found: (count: number): Text => ({ zh: `共 ${count} 项服务`, en: `${count} services` }),
  noService: {
    zh: '没有同时符合这些条件的服务。可以清除条件，或拨打 12345 咨询。',
    en: 'No service meets all of this. Clear the conditions, or call 12345.',
  },
  after: { zh: '领证以后', en: 'After the licence' },
  afterLead: {
    zh: '已经领证的，在原来的办件里办，不用重新申请。登录后打开“我的办件”。',
    en: 'With a licence, go on in its own case instead of applying anew: sign in and open “My cases”.',
  },
  afterLives: {
    change: { zh: '名称、负责人、经营场所有变化', en: 'name, person in charge or premises change' },
    renew: { zh: '有效期届满前申请', en: 'before a permit ends' },
    close: { zh: '不再经营，交回许可', en: 'you give the permits up' },
  },
  otherServices: { zh: '其他', en: 'Other' },
  itemsLead: {
    zh: '逐项列出依据、时限、条件、材料，以及用在哪些行业。',
    en: 'Each item with its legal basis, limits, conditions, papers, and the industries that use it.',
  },
  item: { zh: '事项', en: 'Item' },
  type: { zh: '类型', en: 'Type' },
  industries: (count: number): Text => ({ zh: `用在 ${count} 个行业`, en: `used by ${count} services` }),
  noIndustry: { zh: '目前没有行业用到', en: 'not used by a service at present' },
  basics: { zh: '基本信息', en: 'At a glance' },
  when: { zh: '什么时候要', en: 'When' },
  reach: { zh: '怎么联系', en: 'How to reach it' },
  conditions: { zh: '准予条件和核查要点', en: 'Conditions and what is checked' },
  conditionsNone: {
    zh: '目录里没有单列核查要点，以依据条款为准。',
    en: 'The catalogue lists no checkpoints; the legal basis applies.',
  },
  papers: { zh: '申请材料', en: 'Papers' },
  papersLead: {
    zh: '这是单独办这个事项的全部材料。和其他事项一起办时，相同的材料只交一份；按您的情况用不到的不用交。',
    en: 'All papers of this item by itself. With other items the same paper is handed in once, and what your situation does not need is not asked.',
  },
  always: { zh: '都要', en: 'always' },
  ifAsked: { zh: '按情况', en: 'as the case may be' },
  fromRegister: (name: string): Text => ({
    zh: `可由“${name}”查得，查到的免提交`,
    en: `looked up in “${name}” where possible`,
  }),
  tolerable: { zh: '可以后补', en: 'may follow later' },
  promisable: { zh: '可以用承诺代替证明', en: 'a promise can replace it' },
  usedIn: { zh: '用在哪些行业', en: 'Which services use it' },
  mayPromise: { zh: '可以告知承诺', en: 'can be decided on a promise' },
  promise: { zh: '告知承诺', en: 'Decision on a promise' },
  contact: { zh: '咨询电话', en: 'Telephone' },
  address: { zh: '地址', en: 'Address' },
  hours: { zh: '办公时间', en: 'Opening hours' },
  review: { zh: '行政复议机关', en: 'Reconsideration by' },
  level: { zh: '层级', en: 'Level' },
  authoritiesLead: {
    zh: '每个部门办哪些事项、监管哪些事项、怎么联系。',
    en: 'What each authority decides, what it supervises, and how to reach it.',
  },
  counts: (decides: number, supervises: number): Text => ({
    zh: `办理 ${decides} 项 · 监管 ${supervises} 项`,
    en: `decides ${decides} · supervises ${supervises}`,
  }),
  decides: { zh: '办理的事项', en: 'Items it decides' },
  supervises: { zh: '监管的事项', en: 'Items it supervises' },
  takesPart: { zh: '参与的行业', en: 'Services it takes part in' },
  material: { zh: '材料', en: 'Material' },
  materialKind: { zh: '材料类型', en: 'Kind' },
  askedBy: { zh: '哪些事项要这份材料', en: 'Items that ask for it' },
  source: { zh: '来源', en: 'Source' },
  yourself: { zh: '由申请人提交', en: 'handed in by the applicant' },
  startInText: {
    zh: '事项随所在的行业一起申请：打开下面的行业，回答几个问题，就知道要不要办、要交什么。',
    en: 'An item is applied for with its industry: open one of the services below and answer a few questions.',
  },
} as const

/** Texts of the search page. */
export const search = {
  title: { zh: '查找', en: 'Search' },
  titleOf: (q: string): Text => ({ zh: `“${q}”的查找结果`, en: `Search: ${q}` }),
  results: (count: number): Text => ({ zh: `找到 ${count} 条`, en: `${count} found` }),
  meant: {
    zh: '没有完全一样的，下面是相近的结果。您是不是要找：',
    en: 'Nothing matches exactly; these are close. Did you mean: ',
  },
  none: (q: string): Text => ({ zh: `没有找到“${q}”`, en: `Nothing found for “${q}”` }),
  noneHelp: {
    zh: '可以换个说法，例如行业或许可的名称；也可以拨打 12345，由工作人员帮您办。',
    en: 'Try other words, such as the name of the trade or the permit, or call 12345 and somebody will help you.',
  },
  lists: { zh: '也可以从这些清单里找', en: 'You can also look through these lists' },
  kinds: {
    service: { zh: '办事指南', en: 'Guides' },
    item: { zh: '事项', en: 'Items' },
    authority: { zh: '部门', en: 'Authorities' },
    material: { zh: '材料', en: 'Materials' },
    page: { zh: '公开页面', en: 'Public pages' },
  } satisfies Record<FoundKind, Text>,
} as const
