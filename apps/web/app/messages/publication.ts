/** Texts around guides, work rules and posters; what they say themselves comes from the catalogue. */
export const publication = {
  contents: { zh: '目录', en: 'Contents' },
  details: { zh: '依据、时限、有效期', en: 'Basis, limits, validity' },
  chart: { zh: '办理流程图，可以左右移动', en: 'Flow chart; it can be moved sideways' },
  chartAlt: {
    zh: '办理流程图：从提出申请到送达。各步骤的文字在图后。',
    en: 'Flow chart (in Chinese), from the application to the delivery. The steps stand below in words.',
  },
  chartAlone: { zh: '单独打开流程图', en: 'Open the chart alone' },
  chartSteps: { zh: '流程图各步骤（文字）', en: 'The steps of the chart in words' },
  papers: { zh: '下载、打印', en: 'To print' },
  files: {
    guide: { zh: '办事指南（PDF）', en: 'Guide (PDF, Chinese)' },
    notice: { zh: '一次性告知单（PDF，一页）', en: 'One-page notice (PDF, Chinese)' },
    poster: { zh: '海报（PDF，A3）', en: 'Poster (PDF, A3, Chinese)' },
    'work-rule': { zh: '工作规范（PDF）', en: 'Work rule for staff (PDF, Chinese)' },
  },
  posterPage: { zh: '海报', en: 'Poster' },
  applies: { zh: '适用', en: 'Applies to' },
  workRules: { zh: '工作规范', en: 'Work rules' },
  workRulesLead: {
    zh: '每个服务谁来办、按什么顺序、几天办完。由目录和系统执行的规则生成。',
    en: 'Who does what in which order and in how many days, made from the catalogue and from the rules that the system follows.',
  },
  poster: {
    title: (name: { zh: string; en: string }) => ({ zh: `${name.zh}海报`, en: `Poster: ${name.en}` }),
    guide: { zh: '看指南、开始办', en: 'Guide and start' },
    download: { zh: '下载海报（PDF，A3）', en: 'Download the poster (PDF, A3, Chinese)' },
    alone: { zh: '单独办', en: 'each alone:' },
    figures: { zh: '一起办和单独办相比', en: 'At once, against each alone' },
    how: { zh: '怎么办', en: 'How it goes' },
    chartAlt: {
      zh: '办理流程图；事项和材料列在下面',
      en: 'Flow chart (in Chinese); items and papers are listed below',
    },
    items: { zh: '要办什么', en: 'What to apply for' },
    bring: { zh: '要带什么', en: 'What to bring' },
    depends: { zh: '都视情形，回答几个问题就知道。', en: 'It depends; a few questions tell.' },
    sometimes: { zh: '视情形还要', en: 'In some situations also' },
    spared: { zh: '不用带什么', en: 'What not to bring' },
    call: { zh: '咨询投诉', en: 'Questions and complaints' },
  },
} as const
