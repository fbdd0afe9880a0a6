import type { Text } from '@xinban/core/catalogue/schema'

/** Texts of the application: form, papers, check. */
export const apply = {
  title: (service: string): Text => ({ zh: `${service}：填写申请`, en: `${service}: your application` }),
  place: (here: number, all: number): Text => ({
    zh: `第 ${here} 部分，共 ${all} 部分`,
    en: `Part ${here} of ${all}`,
  }),
  tasks: { zh: '申请的各个部分', en: 'Parts of the application' },
  papers: { zh: '上传材料', en: 'Papers' },
  check: { zh: '核对并提交', en: 'Check and submit' },
  states: {
    done: { zh: '已完成', en: 'done' },
    started: { zh: '未填完', en: 'unfinished' },
    todo: { zh: '未填写', en: 'not started' },
    optional: { zh: '选填', en: 'optional' },
    marked: { zh: '需补正', en: 'to be corrected' },
    fixed: { zh: '无需改动', en: 'nothing to change' },
  },
  next: { zh: '保存并继续', en: 'Save and continue' },
  later: { zh: '保存，以后再填', en: 'Save and go on later' },
  addRow: { zh: '增加一行', en: 'Add a row' },
  row: (number: number): Text => ({ zh: `第 ${number} 行`, en: `Row ${number}` }),
  removeRow: (number: number): Text => ({ zh: `删除第 ${number} 行`, en: `Remove row ${number}` }),
  saved: { zh: '已自动保存', en: 'Saved' },
  notSaved: {
    zh: '自动保存没有成功，请点“保存并继续”再试。',
    en: 'Saving did not work; try “Save and continue”.',
  },
  moreAsked: (count: number): Text => ({
    zh: `已保存。根据您的填写，还有 ${count} 项要填，请往下看。`,
    en: `Saved. By what you filled in, ${count} more fields are asked below.`,
  }),
  source: (source: string): Text => ({ zh: `见${source}`, en: `see: ${source}` }),
  severalHint: { zh: '多项用顿号或逗号隔开', en: 'Separate several with commas' },
  correction: {
    title: { zh: '需要补正', en: 'Corrections needed' },
    lead: {
      zh: '窗口一次性列出了全部需要补正的内容。只需修改标出的几处，其他内容保持不变。',
      en: 'The window has listed everything that needs correcting, once. Only the marked places can be changed.',
    },
    wrong: { zh: '补正要求', en: 'What to correct' },
    before: { zh: '原来填的', en: 'Handed in' },
    readOnly: { zh: '这部分不需要改动。', en: 'Nothing to change here.' },
    kept: (count: number): Text => ({
      zh: `其他 ${count} 份材料无需改动`,
      en: `The other ${count} papers stay as they are`,
    }),
    newFile: { zh: '请重新上传这份材料', en: 'Upload this paper again' },
    submit: { zh: '提交补正', en: 'Hand in the corrections' },
  },
  papersLead: {
    zh: '可上传 PDF、JPG、PNG，单个文件不超过 20 MB；一份材料可以传几个文件。',
    en: 'PDF, JPG or PNG, 20 MB a file at most; a paper may consist of several files.',
  },
  scanned: {
    zh: '每个文件收下前都会检查病毒。',
    en: 'Every file is scanned for viruses before it is taken.',
  },
  notScanned: { zh: '本系统没有接入病毒扫描。', en: 'This system does not scan files for viruses.' },
  noPapers: { zh: '这次申请不需要您提交材料。', en: 'You need not hand in any paper.' },
  who: { zh: '谁要、依据什么', en: 'Who asks, on what basis' },
  chooseFile: { zh: '选择文件', en: 'Choose a file' },
  dropHere: { zh: '把文件拖到这里，或点击选择', en: 'Drop a file here, or click to choose' },
  upload: { zh: '上传', en: 'Upload' },
  uploading: { zh: '正在上传…', en: 'Uploading…' },
  missing: { zh: '还没有上传', en: 'nothing uploaded yet' },
  uploaded: (count: number): Text => ({ zh: `已上传 ${count} 个文件`, en: `${count} files uploaded` }),
  removeFile: (name: string): Text => ({ zh: `删除 ${name}`, en: `Remove ${name}` }),
  continue: { zh: '继续', en: 'Continue' },
  checkLead: {
    zh: '请核对全部内容，确认无误后提交。提交后由窗口受理。',
    en: 'Check everything and submit. The window then decides on acceptance.',
  },
  change: { zh: '修改', en: 'Change' },
  changeSection: (name: string): Text => ({ zh: `修改${name}`, en: `Change ${name}` }),
  incomplete: {
    zh: '还有内容没有完成，完成后才能提交',
    en: 'Some parts are unfinished; finish them before you submit',
  },
  places: (count: number): Text => ({ zh: `${count} 处`, en: `${count} places` }),
  commitmentTick: {
    zh: '我已阅读并作出以上承诺。',
    en: 'I have read this and make this commitment.',
  },
  submit: { zh: '提交申请', en: 'Submit the application' },
  submitHelp: {
    zh: '提交后会立即得到办件编号和收件回执。',
    en: 'You get the case number and a receipt at once.',
  },
} as const
