import type { PublicDecision } from '../case/public-decisions.ts'
import type { Column } from './column.ts'

/** The columns of the published decisions; what is in them is decided by `publicDecisions`. */
export const decisionColumns: readonly Column<PublicDecision>[] = [
  {
    name: 'decided_on',
    type: 'date',
    text: { zh: '决定日期', en: 'day of the decision' },
    of: (row) => row.decidedOn,
  },
  {
    name: 'kind',
    type: 'text',
    text: {
      zh: '决定：granted 准予，renewed 延续，changed 变更，revoked 撤销，cancelled 注销',
      en: 'granted, renewed, changed, revoked or cancelled',
    },
    of: (row) => row.kind,
  },
  {
    name: 'holder',
    type: 'text',
    text: { zh: '行政相对人；自然人的姓名已隐去', en: 'holder; names of natural persons are masked' },
    of: (row) => row.holder,
  },
  {
    name: 'holder_code',
    type: 'optional',
    text: {
      zh: '统一社会信用代码；个体工商户和自然人不公开',
      en: 'unified social credit code, of organisations',
    },
    of: (row) => row.code,
  },
  {
    name: 'service',
    type: 'text',
    text: { zh: '服务编号', en: 'the service’s identifier' },
    of: (row) => row.service.id,
  },
  {
    name: 'item',
    type: 'text',
    text: { zh: '事项编号', en: 'the item’s identifier' },
    of: (row) => row.item.id,
  },
  {
    name: 'item_name',
    type: 'text',
    text: { zh: '事项名称', en: 'name of the item' },
    of: (row) => row.item.name.zh,
  },
  {
    name: 'permit_number',
    type: 'text',
    text: { zh: '许可编号', en: 'number of the permit' },
    of: (row) => row.permit,
  },
  {
    name: 'authority',
    type: 'text',
    text: { zh: '许可机关', en: 'authority' },
    of: (row) => row.authority.name.zh,
  },
  {
    name: 'valid_from',
    type: 'date',
    text: { zh: '有效期自', en: 'valid from' },
    of: (row) => row.validFrom,
  },
  {
    name: 'valid_until',
    type: 'optional-date',
    text: { zh: '有效期至；空：长期', en: 'valid until; empty: without end' },
    of: (row) => row.validUntil,
  },
  {
    name: 'licence_number',
    type: 'optional',
    text: {
      zh: '综合许可证编号；个体工商户和自然人不公开',
      en: 'number of the composite licence, of organisations',
    },
    of: (row) => row.licence,
  },
]
