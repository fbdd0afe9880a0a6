import type { Text } from '@xinban/core/catalogue/schema'

/** Minutes in words, as people say them. */
function minutes(count: number): Text {
  if (count % 60 !== 0) return { zh: `${count} 分钟`, en: `${count} minutes` }
  const hours = count / 60
  return { zh: `${hours} 小时`, en: hours === 1 ? 'an hour' : `${hours} hours` }
}

/** Texts about being signed in: where, how long, and what becomes of what was typed. */
export const signIns = {
  title: { zh: '登录情况', en: 'Where you are signed in' },
  mine: { zh: '（登录情况）', en: ' (where you are signed in)' },
  limits: (idle: number, hours: number): Text => ({
    zh: `${minutes(idle).zh}没有操作，或者登录满 ${hours} 小时，就会自动退出。`,
    en: `You are signed out after ${minutes(idle).en} without doing anything, and ${hours} hours after signing in at the latest.`,
  }),
  publicComputer: {
    zh: '如果有不认识的登录，或者在公用电脑上忘了退出，请在这里结束它。',
    en: 'If you do not know one of these, or forgot to sign out at a computer that others use, end it here.',
  },
  here: { zh: '本次登录', en: 'This one' },
  unknown: { zh: '其他程序', en: 'Another program' },
  since: { zh: '登录时间', en: 'Signed in' },
  used: { zh: '最近使用', en: 'Last used' },
  until: { zh: '最迟退出', en: 'Ends at the latest' },
  end: { zh: '结束', en: 'End' },
  endOf: (name: string, since: string): Text => ({
    zh: `结束：${name}，${since} 登录`,
    en: `End: ${name}, signed in ${since}`,
  }),
  endAll: { zh: '全部退出（包括本次）', en: 'Sign out everywhere, here too' },
  atSignIn: (staff: number, applicant: number, hours: number): Text => ({
    zh: `申请人 ${minutes(applicant).zh}、工作人员 ${minutes(staff).zh}没有操作，或者登录满 ${hours} 小时，会自动退出；已经填写的内容不会丢失。`,
    en: `Applicants are signed out after ${minutes(applicant).en}, staff after ${minutes(staff).en} without doing anything, and everybody ${hours} hours after signing in. What was typed is not lost.`,
  }),
  soon: (time: string): Text => ({
    zh: `如果没有操作，${time} 将自动退出。填写的内容不会丢失。`,
    en: `You will be signed out at ${time} if nothing is done. What you typed is not lost.`,
  }),
  latest: (time: string): Text => ({
    zh: `登录时间已满，${time} 将自动退出，需要重新登录。填写的内容不会丢失。`,
    en: `You will be signed out at ${time} and have to sign in again. What you typed is not lost.`,
  }),
  stay: { zh: '继续使用', en: 'Stay signed in' },
  endedTitle: { zh: '登录已经结束', en: 'You are signed out' },
  endedLead: {
    zh: '您刚才填写的内容还没有提交，但没有丢失，就在这个页面里。',
    en: 'What you just sent did not get through, and it is not lost: this page holds it.',
  },
  endedFirst: { zh: '在新窗口重新登录', en: 'Sign in again in a new window' },
  endedThen: { zh: '回到这里，再提交一次。', en: 'Come back here and send it once more.' },
  sendAgain: { zh: '再提交一次', en: 'Send it again' },
} as const
