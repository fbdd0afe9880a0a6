/** Texts about the virus scanner, for those who oversee. */
export const scanner = {
  off: {
    zh: '没有接入病毒扫描：上传的文件只检查格式和内容，不查病毒。',
    en: 'No virus scanner is connected: uploads are judged by format and content, not scanned for viruses.',
  },
  away: {
    zh: '病毒扫描服务连不上：恢复之前，所有上传都会被拒绝，请申请人稍后再传。',
    en: 'The virus scanner cannot be reached: until it can, every upload is refused and can be repeated later.',
  },
  old: {
    zh: '病毒特征库已经超过一周没有更新，请通知运维人员。',
    en: 'The virus signatures are more than a week old; tell whoever runs the machine.',
  },
} as const
