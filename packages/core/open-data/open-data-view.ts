import type { Edition } from '../catalogue/edition.ts'
import type { Text } from '../catalogue/schema.ts'
import type { DatasetView, OpenDataView } from '../site/views.ts'
import type { Column } from './column.ts'
import { catalogueDatasets } from './datasets.ts'
import { decisionColumns } from './decision-columns.ts'

interface Described {
  readonly id: string
  readonly title: Text
  readonly text: Text
  readonly columns: readonly Omit<Column<never>, 'of'>[]
}

/** The decisions as a dataset; its rows come from the database. */
const decisions: Described = {
  id: 'decisions',
  title: { zh: '许可公示', en: 'Published decisions' },
  text: {
    zh: '准予、延续、变更、撤销、注销的许可决定，每页最多 200 条，按 next 翻页',
    en: 'Permits granted, renewed, changed, revoked, cancelled: at most 200 a page, `next` leads on',
  },
  columns: decisionColumns,
}

function view(publicUrl: string, { id, title, text, columns }: Described, paged: boolean): DatasetView {
  const url = `${publicUrl}/api/open-data/${id}`
  return {
    id,
    title,
    description: text,
    paged,
    fields: columns.map(({ name, type, text: description }) => ({ name, type, description })),
    distributions: [
      { format: 'JSON', mediaType: 'application/json', url: `${url}.json` },
      { format: 'CSV', mediaType: 'text/csv', url: `${url}.csv` },
    ],
  }
}

/** What can be taken as open data; the terms of use are the district’s to publish. */
export function openDataView(edition: Edition, publicUrl: string, date: string): OpenDataView {
  const { district } = edition
  const publisher = edition.authorities.get(district.bureau)?.name ?? district.name
  const cpsv: DatasetView = {
    id: 'cpsv-ap',
    title: { zh: '办事目录（CPSV-AP 3.2.0）', en: 'The catalogue as CPSV-AP 3.2.0' },
    description: {
      zh: '按欧盟公共服务核心词汇应用纲要描述的服务、事项、部门、材料、依据，JSON-LD',
      en: 'Services, items, authorities, papers and laws in the EU’s vocabulary of public services, JSON-LD',
    },
    paged: false,
    fields: [],
    distributions: [
      {
        format: 'JSON-LD',
        mediaType: 'application/ld+json',
        url: `${publicUrl}/api/open-data/cpsv-ap.jsonld`,
      },
    ],
  }
  return {
    title: { zh: `${district.name.zh}政务服务目录数据`, en: `Catalogue data of ${district.name.en}` },
    publisher,
    edition: edition.id,
    date,
    licence: null,
    datasets: [
      ...catalogueDatasets.map((one) => view(publicUrl, one, false)),
      view(publicUrl, decisions, true),
      cpsv,
    ],
  }
}
