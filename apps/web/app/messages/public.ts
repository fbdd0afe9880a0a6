import type { DecisionKind } from '@xinban/core/case/public-decisions'
import type { Text } from '@xinban/core/catalogue/schema'

/** What was decided. */
export const decisionKinds: Readonly<Record<DecisionKind, Text>> = {
  granted: { zh: '准予', en: 'granted' },
  renewed: { zh: '准予延续', en: 'renewed' },
  changed: { zh: '准予变更', en: 'changed' },
  revoked: { zh: '撤销', en: 'revoked' },
  cancelled: { zh: '注销', en: 'cancelled' },
}

/** Texts of the page of published decisions. */
export const decisions = {
  lead: {
    zh: '准予、延续、变更、撤销、注销的许可决定，公众可以查阅（行政许可法第四十条）。最新的在前。',
    en: 'Permits granted, renewed, changed, revoked and cancelled, for everybody to read (licensing law, article 40), newest first.',
  },
  filter: { zh: '筛选许可公示', en: 'Narrow the list' },
  service: { zh: '行业', en: 'Industry' },
  fromDay: { zh: '决定日期从', en: 'Decided from' },
  untilDay: { zh: '决定日期到', en: 'Decided until' },
  none: { zh: '目前没有符合条件的公示。', en: 'There are no published decisions of this kind at present.' },
  decision: { zh: '决定', en: 'Decision' },
  holder: { zh: '行政相对人', en: 'Holder' },
  permit: { zh: '许可编号', en: 'Permit number' },
  validity: { zh: '有效期', en: 'Validity' },
  verify: { zh: '核验证照', en: 'Check the licence' },
  until: (from: string, to: string): Text => ({ zh: `${from} 至 ${to}`, en: `${from} – ${to}` }),
  openEnd: (from: string): Text => ({ zh: `${from} 起，长期`, en: `from ${from}, without end` }),
  whatIsShown: { zh: '公示什么，不公示什么', en: 'What is published and what is not' },
  whatIsShownText: {
    zh: '企业和其他组织公示名称、统一社会信用代码和综合许可证编号。个体工商户公示字号，经营者姓名隐去；自然人的姓名隐去。地址、电话、证件号码、申请材料一律不公示。不予许可的决定不公示。',
    en: 'Organisations: name, unified code and licence number. Individual businesses: the trade name, with the operator’s name masked. Natural persons: a masked name. Never addresses, telephones, ID numbers or papers. Refusals are not published.',
  },
  later: {
    zh: '公示的是作出决定时的内容。许可后来有没有变化，以证照核验为准；认为公示有误的，请拨打 12345。',
    en: 'This is what was decided that day. Whether a permit still stands is told by checking the licence. If something here is wrong, call 12345.',
  },
  newest: { zh: '回到最新', en: 'Back to the newest' },
} as const

/** Texts of the page of statistics. */
export const statistics = {
  lead: {
    zh: '这些数字由系统按实际办件计算，不作任何修饰；没有数据的，如实写明。',
    en: 'These figures are counted from the cases themselves; where there is nothing to count it says so.',
  },
  counted: (at: string): Text => ({
    zh: `统计时间：${at}。数字每 10 分钟更新一次。`,
    en: `Counted at ${at}; renewed every ten minutes.`,
  }),
  cases: { zh: '办件', en: 'Cases' },
  casesNote: {
    zh: '按当前状态统计；没有提交的草稿和撤回、不予受理的不计入。',
    en: 'By their status now; drafts, withdrawn and not accepted ones are left out.',
  },
  submitted: { zh: '已提交，等待受理或补正', en: 'Handed in, not yet accepted' },
  running: { zh: '已受理，正在办', en: 'Accepted, being decided' },
  concluded: { zh: '已办结', en: 'Concluded' },
  speed: { zh: '用时和法定时限', en: 'Time used and the legal limit' },
  speedNote: (sample: number): Text => ({
    zh: `取最近申请并已办结的办件，最多 ${sample} 件。从受理次日起到办结当日，按工作日计算；法定时限按同一日历折算成工作日。听证、核查等依法不计入时限的日子，两边都包括在内。`,
    en: `The newest concluded cases, ${sample} at most. Working days from the day after acceptance to the conclusion; the legal limit in the same days. Days that do not count by law are in both.`,
  }),
  speedNone: {
    zh: '还没有办结的办件，没有可以统计的用时。',
    en: 'No case is concluded yet: there is no time to count.',
  },
  sampled: { zh: '统计的办件', en: 'Cases looked at' },
  used: { zh: '实际用时（中位数）', en: 'Time used (median)' },
  legal: { zh: '法定时限（中位数）', en: 'Legal limit (median)' },
  inTime: { zh: '法定时限内办结', en: 'Concluded within the legal limit' },
  days: (count: number): Text => ({ zh: `${count} 个工作日`, en: `${count} working days` }),
  count: (count: number): Text => ({ zh: `${count} 件`, en: `${count}` }),
  promises: { zh: '告知承诺', en: 'Decisions on a promise' },
  promisesNote: (sample: number): Text => ({
    zh: `同样取最近办结的最多 ${sample} 件。核查结果按事项计，一个办件可能有几项。`,
    en: `The same ${sample} cases at most. Verifications are counted by item; a case can have several.`,
  }),
  promisesNone: {
    zh: '这些办件里还没有按告知承诺办理的。',
    en: 'None of these cases was decided on a promise.',
  },
  promised: { zh: '按告知承诺办理的办件', en: 'Cases with a promise' },
  kept: { zh: '核查：符合承诺', en: 'Verified: kept' },
  failed: { zh: '核查：不符合承诺', en: 'Verified: not kept' },
  open: { zh: '还没有核查', en: 'Not verified yet' },
  months: { zh: '许可决定（近 12 个月）', en: 'Decisions about permits (last 12 months)' },
  monthsNote: {
    zh: '按决定日期统计，一个事项计一项；自许可公示启用之日起有数据。',
    en: 'By day of decision, one for each item; from the day on which publication began.',
  },
  monthsNone: { zh: '近 12 个月还没有许可决定。', en: 'There were no decisions in the last twelve months.' },
  month: { zh: '月份', en: 'Month' },
  monthOf: (year: string, month: string): Text => ({
    zh: `${year}年${Number(month)}月`,
    en: `${year}-${month}`,
  }),
} as const

/** Texts of the page of open data. */
export const openData = {
  lead: {
    zh: '办事目录和许可公示可以整份取走，供查询、核对和再利用。不用登录，不用申请。',
    en: 'The catalogue and the published decisions can be taken whole. No sign-in, no request.',
  },
  about: { zh: '关于数据', en: 'About the data' },
  publisher: { zh: '发布单位', en: 'Publisher' },
  edition: { zh: '目录版本', en: 'Edition of the catalogue' },
  date: { zh: '数据日期', en: 'Date' },
  licence: { zh: '使用许可', en: 'Terms of use' },
  licenceNone: { zh: '本区还没有公布使用许可', en: 'the district has not published them' },
  formats: {
    zh: 'JSON 里数字、是否、空值按类型给出；CSV 为 UTF-8 带 BOM，可以直接用表格软件打开，可能被当作公式的内容前面加了单引号。',
    en: 'JSON keeps types; CSV is UTF-8 with a byte order mark, and what a spreadsheet would take for a formula has an apostrophe before it.',
  },
  fields: { zh: '字段说明', en: 'Fields' },
  field: { zh: '字段', en: 'Field' },
  type: { zh: '类型', en: 'Type' },
  meaning: { zh: '含义', en: 'Meaning' },
  datasets: { zh: '数据集', en: 'Datasets' },
  takeAs: (name: string, format: string): Text => ({
    zh: `${name}，${format} 文件`,
    en: `${name}, as ${format}`,
  }),
  index: { zh: '给程序用的索引', en: 'Index for programs' },
  api: { zh: '接口说明（OpenAPI）', en: 'Description of the interface (OpenAPI)' },
  types: {
    text: { zh: '文本', en: 'text' },
    optional: { zh: '文本，可空', en: 'text or nothing' },
    date: { zh: '日期', en: 'date' },
    'optional-date': { zh: '日期，可空', en: 'date or nothing' },
    integer: { zh: '整数', en: 'whole number' },
    'optional-integer': { zh: '整数，可空', en: 'whole number or nothing' },
    boolean: { zh: '是否', en: 'yes or no' },
    list: { zh: '列表（CSV 里用“；”分开）', en: 'list (in CSV joined by “；”)' },
  } as Readonly<Record<string, Text>>,
} as const

/** Texts of the accessibility statement and the site map. */
export const accessibility = {
  lead: {
    zh: '我们希望每个人都能在这里把事办成。下面写明做到了什么、怎么检查的、还有什么没有做到。',
    en: 'Everybody should be able to get things done here. This says what is done, how it is checked, and what is missing.',
  },
  done: { zh: '做到了什么', en: 'What is done' },
  doneList: [
    {
      zh: '不用脚本也能查指南、看公示、查进度；填表时有脚本更方便，没有也能办。',
      en: 'Guides, lists and tracking work without scripts; so do the forms, only less comfortably.',
    },
    {
      zh: '全部操作可以只用键盘完成，焦点看得见。',
      en: 'Everything can be done with the keyboard alone, and the focus is seen.',
    },
    {
      zh: '文字可以用浏览器放大，版面随屏幕重排；打印为黑白也看得清。',
      en: 'Text grows with the browser’s setting, the layout follows the screen, pages print in black and white.',
    },
    { zh: '状态不只用颜色表示，都有文字。', en: 'No status is told by colour alone.' },
    {
      zh: '网上能办的，窗口和 12345 都能办。',
      en: 'What can be done here can be done at the window and by calling 12345.',
    },
  ],
  checked: { zh: '怎么检查的', en: 'How it is checked' },
  checkedText: {
    zh: '每次改动都用自动工具（axe，WCAG 2.2 AA 规则）在手机和电脑两种宽度下检查主要页面，并用键盘走一遍完整申请。自动检查只能发现一部分问题。',
    en: 'With every change a tool (axe, rules of WCAG 2.2 AA) looks at the main pages at two widths, and a whole application is made with the keyboard. Tools find only a part.',
  },
  missing: { zh: '还没有做到的', en: 'What is missing' },
  missingList: [
    {
      zh: '还没有请视障、听障人士和老年人实际试用。',
      en: 'People with impairments and old people have not tried it yet.',
    },
    {
      zh: '没有用读屏软件逐页人工核对，也没有做过第三方评测。',
      en: 'No screen reader was used page by page, and nobody else has assessed it.',
    },
    {
      zh: '生成的 PDF 文书不保证读屏软件都能顺利读出。',
      en: 'Papers in PDF may not read well with every screen reader.',
    },
    { zh: '法律名称和材料说明只有中文。', en: 'Names of laws and remarks about papers are in Chinese only.' },
  ],
  contact: { zh: '遇到困难', en: 'If something is in your way' },
  contactText: {
    zh: '请拨打 12345，说明是哪个页面、哪一步；工作人员会帮您办，也会转给我们改进。',
    en: 'Call 12345 and say which page and step. Somebody will help you, and we will hear of it.',
  },
} as const

/** Texts of the site map. */
export const siteMap = {
  lead: { zh: '本网站的全部公开页面。', en: 'All public pages of this site.' },
  find: { zh: '办事', en: 'Services' },
  public: { zh: '公开', en: 'Public lists' },
  own: { zh: '我的', en: 'Mine' },
  about: { zh: '关于本站', en: 'About this site' },
} as const
