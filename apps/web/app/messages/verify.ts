import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the page that checks licences by themselves. */
export const verify = {
  title: { zh: '证照核验', en: 'Check a licence' },
  lead: {
    zh: '扫描证照上的二维码，或者输入编号。打开过一次以后，没有网络也能核验二维码的真伪。',
    en: 'Scan the QR code of a licence, or type its number. Opened once, this page checks QR codes without a network too.',
  },
  scan: { zh: '用摄像头扫码', en: 'Scan with the camera' },
  stop: { zh: '停止扫码', en: 'Stop' },
  camera: { zh: '摄像头画面', en: 'What the camera sees' },
  picture: { zh: '选一张二维码照片', en: 'Choose a picture of the code' },
  noCamera: {
    zh: '打不开摄像头：请允许使用摄像头，或者改用照片、输入编号。',
    en: 'The camera cannot be opened: allow it, or use a picture or the number.',
  },
  noCode: {
    zh: '照片里没有找到二维码，请拍清楚一些再试。',
    en: 'No QR code was found in the picture; take a sharper one.',
  },
  text: { zh: '证照编号或二维码内容', en: 'Number of the licence, or what its code says' },
  textHint: {
    zh: '编号以 ZH 开头，共 19 位，印在证照标题下方。',
    en: 'The number begins with ZH, has 19 characters and stands below the title.',
  },
  check: { zh: '核验', en: 'Check' },
  loading: { zh: '正在取得公钥和失效名单…', en: 'Getting the keys and the lists …' },
  away: {
    zh: '现在没有网络，本机也没有保存过公钥和失效名单，无法核验。请联网打开一次本页。',
    en: 'There is no network, and this device has kept no keys and lists yet. Open this page once with a network.',
  },
  asOf: (when: string, age: string): Text => ({
    zh: `失效名单更新于 ${when}（${age}）。之后的撤销、暂停、变更，联网核验才能看到。`,
    en: `The lists are of ${when} (${age}). What was revoked, suspended or changed since then shows only with a network.`,
  }),
  old: {
    zh: '名单已超过一天，请尽快联网更新。',
    en: 'The lists are more than a day old; connect to bring them up to date.',
  },
  minutes: (n: number): Text => ({
    zh: n < 1 ? '刚刚' : `${n} 分钟前`,
    en: n < 1 ? 'just now' : `${n} min ago`,
  }),
  hours: (n: number): Text => ({ zh: `${n} 小时前`, en: `${n} h ago` }),
  days: (n: number): Text => ({ zh: `${n} 天前`, en: `${n} days ago` }),
  online: { zh: '联网查看最新状态', en: 'See its present status online' },
  permits: { zh: '有效的许可', en: 'Permits that stand' },
  count: (n: number): Text => ({
    zh: `${n} 项（名称请看证照或联网查看）`,
    en: `${n} (for their names see the licence, or look online)`,
  }),
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  compare: {
    zh: '请与证照上印的文字逐项对照：二维码是真的，不等于印刷的文字没有改过。',
    en: 'Compare this with what is printed, line by line: a genuine code does not prove that the print was not altered.',
  },
  genuine: {
    valid: { zh: '真实，有效', en: 'Genuine and valid' },
    expired: { zh: '真实，已过有效期', en: 'Genuine, expired' },
    suspended: { zh: '真实，已暂停', en: 'Genuine, suspended' },
    ended: { zh: '真实，已撤销或注销', en: 'Genuine, revoked or cancelled' },
    replaced: { zh: '真实，但这是旧版本', en: 'Genuine, but an old version' },
    unlisted: { zh: '真实，状态未知', en: 'Genuine, status unknown' },
  },
  genuineText: {
    valid: { zh: '二维码由本系统签发，没有被改动。', en: 'The code was issued here and was not altered.' },
    expired: {
      zh: '二维码由本系统签发，有效期已过。',
      en: 'The code was issued here; its validity has ended.',
    },
    suspended: {
      zh: '许可已被暂停，暂停期间不得从事许可的活动。',
      en: 'The permits are suspended: what they permit may not be done meanwhile.',
    },
    ended: { zh: '许可不再有效。', en: 'The permits are not valid any more.' },
    replaced: {
      zh: '证照已更新，请持证人出示现行版本。',
      en: 'The licence has a newer version; ask the holder for it.',
    },
    unlisted: {
      zh: '本机保存的名单比这张证照旧，请联网核验。',
      en: 'The lists kept here are older than this licence; check it online.',
    },
  },
  forged: { zh: '伪造或者被改动', en: 'Forged or altered' },
  forgedText: {
    zh: '二维码的签名不是本系统的，或者内容被改动过。请不要采信，并拨打 12345 反映。',
    en: 'The code is not signed by this system, or was altered. Do not rely on it; call 12345.',
  },
  elsewhere: { zh: '二维码指向别的网站', en: 'The code leads elsewhere' },
  elsewhereText: (host: string, ours: string): Text => ({
    zh: `二维码指向 ${host}，不是本系统（${ours}）。这不是本系统签发的证照，请不要打开，并拨打 12345 反映。`,
    en: `The code leads to ${host}, which is not this system (${ours}). The licence was not issued here. Do not open it; call 12345.`,
  }),
  nothing: { zh: '不是证照的编号或二维码', en: 'No number or code of a licence' },
  nothingText: { zh: '请核对后再试。', en: 'Check it and try again.' },
  toNumber: (number: string): Text => ({ zh: `查看 ${number}`, en: `See ${number}` }),
  onlyNumber: { zh: '只有编号，没有签名', en: 'A number without a signature' },
  onlyNumberText: { zh: '编号要联网查询。', en: 'A number has to be looked up online.' },
  paper: { zh: '核验一份 PDF 文书', en: 'Check a paper in PDF' },
  paperHint: {
    zh: '本系统发出的文书和证照都有电子签章。文件只用来核验，不保存；不超过 20 MB。',
    en: 'Papers and licences of this system are sealed. The file is only checked, not kept; 20 MB at most.',
  },
  paperFile: { zh: 'PDF 文件', en: 'PDF file' },
  paperVerdict: {
    valid: { zh: '签章有效，文件没有改动', en: 'The seal is valid, nothing was changed' },
    unknown_seal: { zh: '签章不是本系统的', en: 'Sealed by somebody else' },
    changed: { zh: '文件被改动过', en: 'The file was changed' },
    appended: { zh: '签章之后又加了内容', en: 'Something was added after sealing' },
    unsigned: { zh: '没有签章', en: 'Not sealed' },
    unreadable: { zh: '不是能核验的 PDF', en: 'No PDF that can be checked' },
  },
  paperText: {
    valid: {
      zh: '这份文书由本系统签章，签章以后一个字节也没有变。',
      en: 'This paper was sealed by this system; not a byte changed since.',
    },
    unknown_seal: {
      zh: '签章本身完整，但证书不是本系统的，不能证明是本系统发出的。',
      en: 'The signature is whole, but its certificate is not of this system.',
    },
    changed: { zh: '内容与签章时不同，请不要采信。', en: 'It is not what was sealed; do not rely on it.' },
    appended: {
      zh: '签章覆盖的部分完整，后面加的内容没有签章，请以原件为准。',
      en: 'What was sealed is whole; what was added is not sealed. Rely on the original.',
    },
    unsigned: {
      zh: '可能不是本系统的文书，或者是启用签章以前的。',
      en: 'It may not be a paper of this system, or one from before papers were sealed.',
    },
    unreadable: {
      zh: '请选择下载的原文件，不要用打印或转换过的。',
      en: 'Choose the file as it was downloaded, not a printed or converted one.',
    },
  },
  sealedAt: (by: string): Text => ({ zh: `签章证书：${by}`, en: `Certificate: ${by}` }),
} as const

/** Texts for showing a licence. */
export const showing = {
  title: { zh: '出示证照', en: 'Show the licence' },
  back: { zh: '回到办件', en: 'Back to the case' },
  lead: {
    zh: '请对方扫描二维码核验。二维码每分钟更新，截图过后无效。',
    en: 'Let the other side scan the code. It is a new one every minute; a picture of it does not last.',
  },
  qr: { zh: '亮证二维码', en: 'QR code of the licence' },
  until: (time: string): Text => ({
    zh: `这一个用到 ${time}，到时自动更换`,
    en: `This one is used until ${time}, then comes the next`,
  }),
  renew: { zh: '换一个新的', en: 'Get a new one now' },
  asks: { zh: '谁查过这张证照', en: 'Who asked for this licence' },
  noAsks: { zh: '还没有人查过。', en: 'Nobody yet.' },
  day: { zh: '日期', en: 'Day' },
  asker: { zh: '核验方', en: 'Who' },
  way: { zh: '方式', en: 'How' },
  times: { zh: '次数', en: 'Times' },
  last: { zh: '最近一次', en: 'Last' },
  public: { zh: '公众', en: 'the public' },
  ways: {
    page: { zh: '按编号或证照二维码', en: 'by number or the printed code' },
    code: { zh: '扫描亮证码', en: 'by the shown code' },
  },
  asksNote: {
    zh: '只记录单位和时间，不记录核验人的姓名。本人的查看不计入。',
    en: 'Only the authority and the time are noted, not the name of who asked. Your own views are not counted.',
  },
  shown: { zh: '当面出示', en: 'Shown in person' },
  shownText: (time: string): Text => ({
    zh: `${time}：亮证码是刚刚生成的，由持证人当场出示。证照是否有效，看下面。`,
    en: `${time}: the code is fresh, the licence is being shown by its holder. Whether it is valid stands below.`,
  }),
  stale: { zh: '亮证码已过期', en: 'The code is too old' },
  staleText: {
    zh: '亮证码只在一两分钟内有效，这可能是截图。请持证人重新出示。',
    en: 'A shown code lasts a minute or two; this may be a picture of one. Ask the holder to show it again.',
  },
  forged: { zh: '不是本系统的亮证码', en: 'No code of this system' },
  forgedText: {
    zh: '可能是伪造的。请不要采信，并拨打 12345 反映。',
    en: 'It may be forged. Do not rely on it; call 12345.',
  },
} as const
