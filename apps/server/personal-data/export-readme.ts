import type { Person } from '@xinban/core/access/person'
import type { District } from '@xinban/core/catalogue/schema'

const contents = [
  ['account.json', '账户：姓名、身份来源、角色', 'the account: name, who vouches for it, roles'],
  ['sign-ins.json', '现在在哪些地方登录', 'where you are signed in now'],
  [
    'actions.json',
    '您在本系统做过的操作；操作对象只写出您自己的办件',
    'what you did here; of its subjects only your own cases are named',
  ],
  ['cases/…/case.json', '办件，与您在页面上看到的相同', 'a case, as its page shows it to you'],
  ['cases/…/draft.json', '正在填写或最后填写的申请表', 'the form as it was filled in last'],
  ['cases/…/messages.json', '发给您的消息，以及寄出的方式', 'messages to you, and how they were sent'],
  ['cases/…/delivery.json', '收件信息和寄递件', 'where things are sent, and parcels'],
  [
    'cases/…/readings.json',
    '哪一天、什么角色的工作人员查阅过（不写姓名）',
    'on which day staff of which role read it (without names)',
  ],
  [
    'cases/…/licence-asks.json',
    '您的证哪一天被哪个部门查验过几次（公众只计次数）',
    'how often your licence was asked for, by day and authority (the public is only counted)',
  ],
  ['cases/…/files', '您上传的文件', 'the files that you uploaded'],
  ['cases/…/papers', '文书和证照', 'papers and licences'],
  [
    'cases/…/files.json',
    '文件清单；存储中缺失的和正在生成的',
    'their list; what is lost or still being made',
  ],
] as const

const absent = [
  '没有放进来的：用于防止重复提交和查找的加密指纹（不能还原成内容）；别人的信息；经办人姓名。',
  '已提交的办件另有带签章、可核对的“办件档案”，在办件页面下载。',
  'Not here: keyed fingerprints against double requests and for searching (nothing can be read from them); other people’s',
  'data; names of officials. Each case that was handed in has a sealed archive besides: download it on its page.',
]

/** What an export says of itself, in Chinese and English. */
export function exportReadme(person: Person, { name, brand, window }: District, at: string): string {
  const { phone } = window.contact
  const lines = [
    '馨办 · 我的数据   Xinban · my data',
    '',
    `${name.zh} ${brand.zh}   ${name.en}`,
    `${person.name}   ${at}`,
    '',
    '这是本系统保存的关于您的全部个人信息（个人信息保护法第四十四条、第四十五条）。含个人信息，请妥善保管。',
    'Everything that this system holds about you (personal-data law, articles 44 and 45). Keep it safe.',
    '',
    '== 内容 Contents',
    ...contents.map(([file, zh, en]) => `  ${file.padEnd(26)} ${zh} · ${en}`),
    '',
    ...absent,
    '',
    `需要更正或者对内容有疑问，请联系${window.name.zh}：${phone}。`,
    `To have something corrected, or to ask about it: ${window.name.en}, ${phone}.`,
  ]
  return `${lines.join('\n')}\n`
}
