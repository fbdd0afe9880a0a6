/** Texts about one's own data: taking them along, having them corrected, deleting what was never handed in. */
export const myData = {
  title: { zh: '我的数据', en: 'My data' },
  link: {
    zh: '我的数据：下载、更正、删除',
    en: 'My data: take a copy, correct, delete',
  },
  lead: {
    zh: '这里可以取走本系统保存的关于您的全部信息，也可以知道怎样更正和删除。',
    en: 'Take along everything that this system holds about you; have it corrected, or deleted.',
  },
  take: { zh: '下载一份', en: 'Take a copy' },
  holds: {
    zh: '一个压缩包（ZIP），里面有：',
    en: 'One ZIP file with:',
  },
  contents: [
    { zh: '账户和现在的登录', en: 'your account, and where you are signed in' },
    {
      zh: '每个申请填写的内容、办理情况、收到的消息',
      en: 'each application: what you filled in, how it stands, your messages',
    },
    {
      zh: '您上传的文件，发给您的文书和证照',
      en: 'the files that you uploaded, the papers and licences you got',
    },
    {
      zh: '哪一天、什么岗位的工作人员查阅过您的办件',
      en: 'on which day staff of which role read your cases',
    },
  ],
  download: { zh: '下载我的数据（ZIP）', en: 'Download my data (ZIP)' },
  care: {
    zh: '内含个人信息，请妥善保管；在公用电脑上下载后请删除。文件多时需要几分钟。',
    en: 'It holds personal data: keep it safe, and delete it from a computer that others use. With many files it takes minutes.',
  },
  correct: { zh: '更正', en: 'Have it corrected' },
  correctText: {
    zh: '没有提交的申请可以直接修改；退回补正的，在补正时修改；证照上的内容，在办件页面申请变更。其他内容请联系窗口。',
    en: 'Change an application yourself until it is handed in, and where corrections are asked for. What a licence says is changed on the page of its case. For anything else turn to the window.',
  },
  remove: { zh: '删除', en: 'Have it deleted' },
  removeText: {
    zh: '没有提交过的申请随时可以删除，填写的内容和上传的文件一并删除。已提交的申请依照档案法归档保存，不能删除。',
    en: 'An application that was never handed in can be deleted at any time, with all that you filled in and uploaded. What was handed in is kept as the law on archives demands, and cannot be deleted.',
  },
  cases: { zh: '到“我的办件”', en: 'Go to my cases' },
} as const

/** Texts about who read a case. */
export const readings = {
  title: { zh: '谁查阅过', en: 'Who read it' },
  lead: {
    zh: '工作人员每次查阅您的申请都有记录。这里列出日期和岗位；具体是谁，由审计人员掌握。',
    en: 'Each time that staff read your application it is noted. Here are day and role; who it was the auditor knows.',
  },
  none: { zh: '还没有工作人员查阅过。', en: 'No staff have read it yet.' },
  back: { zh: '返回办件', en: 'Back to the case' },
  day: { zh: '日期', en: 'Day' },
  who: { zh: '岗位', en: 'Role' },
  what: { zh: '内容', en: 'What' },
  times: { zh: '次数', en: 'Times' },
  staff: { zh: '工作人员', en: 'staff' },
  whats: {
    case: { zh: '申请内容', en: 'the application' },
    file: { zh: '上传的材料', en: 'an uploaded paper' },
    paper: { zh: '文书', en: 'a paper of the case' },
    archive: { zh: '办件档案', en: 'the archive' },
  },
} as const
