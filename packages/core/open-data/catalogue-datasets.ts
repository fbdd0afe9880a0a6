import type { Edition } from '../catalogue/edition.ts'
import type { Service } from '../catalogue/schema.ts'
import { topicsOf } from '../catalogue/topics.ts'
import { authorityRows } from '../site/authority-page.ts'
import { decidersOf } from '../site/catalogue-list.ts'
import { papersOfItem } from '../site/item-page.ts'
import { findMaterialPage } from '../site/material-page.ts'
import { dataset } from './dataset.ts'

function nameOf(edition: Edition, authority: string): string {
  return edition.authorities.get(authority)?.name.zh ?? authority
}

const id = { zh: '编号，在系统里不变', en: 'identifier; it stays the same' }
const nameZh = { zh: '中文名称', en: 'name in Chinese' }
const nameEn = { zh: '英文名称', en: 'name in English' }
const confidence = {
  zh: '可信度：seen 见于资料，general 一般说法，mixed 部分核对，proposal 本项目建议',
  en: 'how far it can be relied on: seen, general, mixed, proposal',
}

/** Services: what can be applied for. */
export const serviceData = dataset<{ edition: Edition; service: Service }>({
  id: 'services',
  title: { zh: '办事目录', en: 'Services' },
  text: { zh: '可以申请的服务（行业综合许可）和涉及的事项', en: 'What can be applied for, with its items' },
  columns: [
    { name: 'id', type: 'text', text: id, of: ({ service }) => service.id },
    { name: 'name_zh', type: 'text', text: nameZh, of: ({ service }) => service.name.zh },
    { name: 'name_en', type: 'text', text: nameEn, of: ({ service }) => service.name.en },
    {
      name: 'aliases',
      type: 'list',
      text: { zh: '别名', en: 'other names' },
      of: ({ service }) => service.aliases,
    },
    {
      name: 'industry_codes',
      type: 'list',
      text: { zh: '国民经济行业代码（GB/T 4754）', en: 'industry codes (GB/T 4754)' },
      of: ({ service }) => service.gbt4754,
    },
    {
      name: 'topics',
      type: 'list',
      text: { zh: '主题', en: 'topics' },
      of: ({ edition, service }) => topicsOf(edition, service).map((topic) => topic.name.zh),
    },
    {
      name: 'life',
      type: 'text',
      text: { zh: '企业生命周期', en: 'event in the life of a business' },
      of: ({ service }) => service.life,
    },
    {
      name: 'lead',
      type: 'text',
      text: { zh: '牵头部门', en: 'lead authority' },
      of: ({ edition, service }) => nameOf(edition, service.lead),
    },
    {
      name: 'authorities',
      type: 'list',
      text: { zh: '参与审批的部门', en: 'authorities that decide' },
      of: ({ edition, service }) => decidersOf(edition, service).map((one) => nameOf(edition, one)),
    },
    {
      name: 'items',
      type: 'list',
      text: { zh: '涉及事项的编号', en: 'identifiers of its items' },
      of: ({ service }) => [...new Set(service.items.map((use) => use.item))],
    },
    { name: 'confidence', type: 'text', text: confidence, of: ({ service }) => service.confidence.level },
  ],
  rowsOf: (edition) => [...edition.services.values()].map((service) => ({ edition, service })),
})

/** Items, with their basis and limits. */
export const itemData = dataset<{
  edition: Edition
  item: Edition['items'] extends ReadonlyMap<string, infer I> ? I : never
}>({
  id: 'items',
  title: { zh: '事项清单', en: 'Items' },
  text: {
    zh: '许可、登记、备案事项的依据、时限、收费、材料',
    en: 'Permits, registrations and filings: basis, limits, fee, papers',
  },
  columns: [
    { name: 'id', type: 'text', text: id, of: ({ item }) => item.id },
    { name: 'name_zh', type: 'text', text: nameZh, of: ({ item }) => item.name.zh },
    { name: 'name_en', type: 'text', text: nameEn, of: ({ item }) => item.name.en },
    {
      name: 'type',
      type: 'text',
      text: { zh: '类型：permit 许可，registration 登记，filing 备案', en: 'permit, registration or filing' },
      of: ({ item }) => item.type,
    },
    {
      name: 'authority',
      type: 'text',
      text: { zh: '实施机关', en: 'authority' },
      of: ({ edition, item }) => nameOf(edition, item.authority),
    },
    {
      name: 'supervisor',
      type: 'optional',
      text: { zh: '监管部门', en: 'supervisor' },
      of: ({ edition, item }) => (item.supervisor ? nameOf(edition, item.supervisor) : null),
    },
    {
      name: 'basis',
      type: 'list',
      text: { zh: '设定依据', en: 'legal basis' },
      of: ({ item }) => item.basis.map((basis) => basis.text),
    },
    {
      name: 'legal_limit',
      type: 'integer',
      text: { zh: '法定时限', en: 'legal limit' },
      of: ({ item }) => item.limits.legal.amount,
    },
    {
      name: 'legal_limit_unit',
      type: 'text',
      text: {
        zh: '法定时限的单位：workday 工作日，calendar_day 自然日，month 月',
        en: 'unit of the legal limit',
      },
      of: ({ item }) => item.limits.legal.unit,
    },
    {
      name: 'promised_limit',
      type: 'optional-integer',
      text: { zh: '承诺时限；空：未公布', en: 'promised limit; empty: not published' },
      of: ({ item }) => item.limits.promised?.amount ?? null,
    },
    {
      name: 'promised_limit_unit',
      type: 'optional',
      text: { zh: '承诺时限的单位', en: 'unit of the promised limit' },
      of: ({ item }) => item.limits.promised?.unit ?? null,
    },
    {
      name: 'fee_fen',
      type: 'integer',
      text: { zh: '收费（分）', en: 'fee in fen' },
      of: ({ item }) => item.fee.fen,
    },
    {
      name: 'certificate',
      type: 'text',
      text: { zh: '办理结果', en: 'result' },
      of: ({ item }) => item.certificate,
    },
    {
      name: 'validity',
      type: 'text',
      text: { zh: '有效期', en: 'validity' },
      of: ({ item }) => item.validity.text,
    },
    {
      name: 'basic_code',
      type: 'optional',
      text: { zh: '基本编码；空：未见公布', en: 'basic code; empty: not seen' },
      of: ({ item }) => item.codes?.basic ?? null,
    },
    {
      name: 'materials',
      type: 'list',
      text: { zh: '申请材料的编号', en: 'identifiers of its materials' },
      of: ({ edition, item }) => papersOfItem(edition, item).map((paper) => paper.id),
    },
    { name: 'confidence', type: 'text', text: confidence, of: ({ item }) => item.confidence.level },
  ],
  rowsOf: (edition) => [...edition.items.values()].map((item) => ({ edition, item })),
})

/** Materials, and the items that ask for them. */
export const materialData = dataset<NonNullable<ReturnType<typeof findMaterialPage>>>({
  id: 'materials',
  title: { zh: '申请材料', en: 'Materials' },
  text: {
    zh: '申请材料的类型、来源，能否后补、能否用承诺代替',
    en: 'Papers: kind, source, whether they may follow or be promised',
  },
  columns: [
    { name: 'id', type: 'text', text: id, of: (row) => row.id },
    { name: 'name_zh', type: 'text', text: nameZh, of: (row) => row.name.zh },
    { name: 'name_en', type: 'text', text: nameEn, of: (row) => row.name.en },
    { name: 'kind', type: 'text', text: { zh: '类型', en: 'kind' }, of: (row) => row.material.kind },
    {
      name: 'register',
      type: 'optional',
      text: {
        zh: '共享数据源；空：由申请人提交',
        en: 'register that provides it; empty: the applicant does',
      },
      of: (row) => row.material.register?.name ?? null,
    },
    {
      name: 'tolerable',
      type: 'boolean',
      text: { zh: '可否容缺后补', en: 'may follow later' },
      of: (row) => row.material.tolerable,
    },
    {
      name: 'promisable',
      type: 'boolean',
      text: { zh: '可否以承诺代替证明', en: 'a promise can replace it' },
      of: (row) => row.material.promisable !== undefined,
    },
    {
      name: 'items',
      type: 'list',
      text: { zh: '要这份材料的事项', en: 'items that ask for it' },
      of: (row) => row.items.map((item) => item.id),
    },
    { name: 'confidence', type: 'text', text: confidence, of: (row) => row.material.confidence.level },
  ],
  rowsOf: (edition) => [...edition.materials.keys()].flatMap((one) => findMaterialPage(edition, one) ?? []),
})

/** Authorities, with their contact as far as it is known. */
export const authorityData = dataset<{ edition: Edition; row: ReturnType<typeof authorityRows>[number] }>({
  id: 'authorities',
  title: { zh: '部门', en: 'Authorities' },
  text: { zh: '实施机关和监管部门、联系方式', en: 'Authorities that decide or supervise, and their contact' },
  columns: [
    { name: 'id', type: 'text', text: id, of: ({ row }) => row.id },
    { name: 'name_zh', type: 'text', text: nameZh, of: ({ row }) => row.name.zh },
    { name: 'name_en', type: 'text', text: nameEn, of: ({ row }) => row.name.en },
    {
      name: 'level',
      type: 'text',
      text: { zh: '层级', en: 'level of government' },
      of: ({ row }) => row.level,
    },
    {
      name: 'phone',
      type: 'text',
      text: { zh: '咨询电话', en: 'telephone' },
      of: ({ edition, row }) => edition.authorities.get(row.id)?.contact.phone ?? '',
    },
    {
      name: 'address',
      type: 'optional',
      text: { zh: '地址；空：未公布', en: 'address; empty: not published' },
      of: ({ edition, row }) => edition.authorities.get(row.id)?.contact.address ?? null,
    },
    {
      name: 'decides',
      type: 'integer',
      text: { zh: '办理的事项数', en: 'items that it decides' },
      of: ({ row }) => row.decides,
    },
    {
      name: 'supervises',
      type: 'integer',
      text: { zh: '监管的事项数', en: 'items that it supervises' },
      of: ({ row }) => row.supervises,
    },
  ],
  rowsOf: (edition) => authorityRows(edition).map((row) => ({ edition, row })),
})
