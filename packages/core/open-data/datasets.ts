import type { Edition } from '../catalogue/edition.ts'
import { authorityData, itemData, materialData, serviceData } from './catalogue-datasets.ts'
import { type Column, rowSchema, toRow, type Value } from './column.ts'
import { commitmentData } from './commitment-data.ts'
import { toCsv } from './csv.ts'
import type { Dataset } from './dataset.ts'

/** A dataset of the catalogue with the types of its rows put away. */
export interface OpenDataset extends Pick<Dataset<never>, 'id' | 'title' | 'text'> {
  readonly columns: readonly Omit<Column<never>, 'of'>[]
  readonly schema: ReturnType<typeof rowSchema>
  readonly json: (edition: Edition) => Record<string, Value>[]
  readonly csv: (edition: Edition) => string
}

function open<R>({ id, title, text, columns, rowsOf }: Dataset<R>): OpenDataset {
  return {
    id,
    title,
    text,
    columns,
    schema: rowSchema(columns),
    json: (edition) => rowsOf(edition).map((row) => toRow(columns, row)),
    csv: (edition) => toCsv(columns, rowsOf(edition)),
  }
}

/** The datasets that the catalogue gives. */
export const catalogueDatasets: readonly OpenDataset[] = [
  open(serviceData),
  open(itemData),
  open(materialData),
  open(authorityData),
  open(commitmentData),
]
