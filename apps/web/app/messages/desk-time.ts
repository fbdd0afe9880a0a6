import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the forms about time: pauses, extensions, hearings. */
export const timeForms = {
  kind: { zh: '哪一种程序', en: 'Which procedure' },
  daysLeft: (name: Text, left: number): Text => ({
    zh: `${name.zh}（还可用 ${left} 个工作日）`,
    en: `${name.en} (${left} working days left)`,
  }),
  from: { zh: '第一个不计的日子', en: 'First day not counted' },
  fromHint: (day: string): Text => ({ zh: `最早 ${day}`, en: `${day} at the earliest` }),
  until: { zh: '最后一个不计的日子', en: 'Last day not counted' },
  untilHint: {
    zh: '这就是告知申请人的日期；提前结束的，随时可以恢复计时。',
    en: 'The applicant is told this day; if it is over earlier, the clock can be set running at any time.',
  },
  pauseReasons: { zh: '为什么需要、做什么', en: 'Why it is needed, what is done' },
  told: {
    zh: '确认后，系统把程序种类、起止日期和理由书面告知申请人。',
    en: 'The applicant is told in writing the procedure, its days and the reasons.',
  },
  running: (kind: Text, until: string): Text => ({
    zh: `${kind.zh}正在进行，至 ${until}`,
    en: `${kind.en} is under way, until ${until}`,
  }),
  limitPassed: (day: string): Text => ({
    zh: `法定期限已于 ${day}届满`,
    en: `The limit by law ended on ${day}`,
  }),
  noDaysLeft: { zh: '各种程序的时间都已用完', en: 'The days of every procedure are used up' },
  endNote: { zh: '结果', en: 'Result' },

  days: { zh: '延长几个工作日', en: 'Working days' },
  atMost: (days: number): Text => ({ zh: `最多 ${days} 个工作日`, en: `At most ${days} working days` }),
  dayNow: (day: string): Text => ({ zh: `现在的法定期限：${day}`, en: `Limit by law now: ${day}` }),
  dayThen: (days: number, day: string): Text => ({
    zh: `延长 ${days} 个工作日后：${day}`,
    en: `With ${days} working days more: ${day}`,
  }),
  needless: (legal: string, joint: string): Text => ({
    zh: `整件最迟 ${legal}办结，没有用到联合办理的期限（${joint}），不用延长`,
    en: `The parts end on ${legal}, before the limit of joint handling (${joint}): nothing to extend`,
  }),
  extensionReasons: { zh: '不能按期决定的理由', en: 'Why the limit does not suffice' },
  asked: (days: number, reasons: string): Text => ({
    zh: `请求延长 ${days} 个工作日，理由：${reasons}`,
    en: `${days} working days are asked for, because: ${reasons}`,
  }),
  grant: { zh: '批准', en: 'Grant' },
  refuse: { zh: '不批准', en: 'Refuse' },
  decision: { zh: '决定', en: 'Decision' },
  decisionReasons: { zh: '理由（告知申请人）', en: 'Reasons (told to the applicant)' },

  offerOrdered: (day: string): Text => ({
    zh: `这一事项依法应当听证：现在决定，最晚 ${day}举行。从明天起到举行为止不计入期限。`,
    en: `The law orders a hearing here: order it now, to be held by ${day}. From tomorrow until then nothing is counted.`,
  }),
  offerOnRequest: (day: string): Text => ({
    zh: `今天告知的，可以在 ${day}以前提出；从明天起到那天不计入期限，其间不能作出决定。`,
    en: `Told today, it can be asked for until ${day}; from tomorrow until then nothing is counted and nothing decided.`,
  }),
  offerReasons: { zh: '涉及谁的什么利益', en: 'Whose interests are touched, and how' },
  requestUntil: (day: string): Text => ({
    zh: `可以提出的最后一天：${day}`,
    en: `It can be asked for until ${day}`,
  }),
  requestPassed: (day: string): Text => ({
    zh: `要求听证的期限已于 ${day}届满`,
    en: `The days to ask ended on ${day}`,
  }),
  holdBy: (day: string): Text => ({
    zh: `今天要求的，最晚 ${day}举行`,
    en: `Asked for today, it is held by ${day}`,
  }),
  requestNote: { zh: '谁提出、为什么', en: 'Who asks, and why' },
  hearingDate: { zh: '举行日期', en: 'Day of the hearing' },
  hearingBetween: (from: string, to: string): Text => ({
    zh: from === to ? `只能是 ${from}` : `最早 ${from}，最晚 ${to}`,
    en: from === to ? `${from} only` : `From ${from} to ${to}`,
  }),
  place: { zh: '地点', en: 'Place' },
  host: { zh: '主持人', en: 'Who presides' },
  hostHint: { zh: '不能是审查本件的人员', en: 'Not one who examines this case' },
  participants: { zh: '参加并在笔录上签字的人', en: 'Who took part and signed the record' },
  record: { zh: '笔录', en: 'Record' },
  recordHint: {
    zh: '各方的意见、证据和质证情况；决定要根据它作出。',
    en: 'What each side said and showed; the decision rests on it.',
  },
  notYetHeld: (day: string): Text => ({ zh: `听证在 ${day}举行`, en: `The hearing is on ${day}` }),
} as const
