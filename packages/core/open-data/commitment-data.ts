import { commitmentList, type ListedItem } from '../catalogue/commitment-list.ts'
import type { Span } from '../catalogue/schema.ts'
import { dataset } from './dataset.ts'

const daysText = (span: Span | null) => (span ? `${span.amount} ${span.unit}` : null)

/** The public list of commitments and tolerance. */
export const commitmentData = dataset<ListedItem>({
  id: 'commitments',
  title: { zh: '告知承诺和容缺办理清单', en: 'Promises and papers to follow' },
  text: {
    zh: '每个事项能否告知承诺、哪些材料可以后补或承诺',
    en: 'For each item what can be promised or follow later',
  },
  columns: [
    {
      name: 'item',
      type: 'text',
      text: { zh: '事项编号', en: 'the item’s identifier' },
      of: (row) => row.id,
    },
    {
      name: 'name_zh',
      type: 'text',
      text: { zh: '中文名称', en: 'name in Chinese' },
      of: (row) => row.name.zh,
    },
    {
      name: 'name_en',
      type: 'text',
      text: { zh: '英文名称', en: 'name in English' },
      of: (row) => row.name.en,
    },
    { name: 'class', type: 'text', text: { zh: '办理类别', en: 'class' }, of: (row) => row.class.name },
    {
      name: 'class_confidence',
      type: 'text',
      text: { zh: '类别的可信度', en: 'how sure the class is' },
      of: (row) => row.class.level,
    },
    {
      name: 'promise_offered',
      type: 'boolean',
      text: { zh: '可否告知承诺', en: 'can be decided on a promise' },
      of: (row) => row.commitment.offered,
    },
    {
      name: 'promise_barred_by',
      type: 'optional',
      text: { zh: '不能承诺的原因', en: 'why not, in Chinese' },
      of: (row) => row.commitment.why?.zh ?? null,
    },
    {
      name: 'decide_within',
      type: 'optional',
      text: { zh: '承诺后多久决定', en: 'decided within' },
      of: (row) => daysText(row.decideWithin),
    },
    {
      name: 'verify_within',
      type: 'optional',
      text: { zh: '办结后多久核查', en: 'verified within' },
      of: (row) => daysText(row.verifyWithin),
    },
    {
      name: 'may_follow',
      type: 'list',
      text: { zh: '可以后补的材料', en: 'materials that may follow' },
      of: (row) => row.tolerated.map((one) => one.id),
    },
    {
      name: 'may_be_promised',
      type: 'list',
      text: { zh: '可以用承诺代替的证明', en: 'proofs that a promise replaces' },
      of: (row) => row.promised.map((one) => one.id),
    },
  ],
  rowsOf: (edition) => commitmentList(edition).items,
})
