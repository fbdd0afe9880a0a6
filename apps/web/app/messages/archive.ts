/** Texts of the archive of a case. */
export const archive = {
  title: { zh: '办件档案', en: 'Archive of this case' },
  text: {
    zh: '状态、每一步的记录、期限、文书和材料，全部打包成一个文件，任何人都能核对是否被改动过。',
    en: 'State, every step, the clock, papers and files in one ZIP: anybody can check that nothing was altered.',
  },
  download: { zh: '下载办件档案（ZIP）', en: 'Download the archive (ZIP)' },
  care: {
    zh: '档案含个人信息和经办人姓名，请妥善保管。文书还在生成时，请稍等几秒再下载。',
    en: 'It holds personal data and the names of those who acted: keep it safe. While papers are being made, wait a few seconds.',
  },
  roots: { zh: '怎样核对、每日校验根是什么', en: 'How to check it, and what the daily roots are' },
} as const
