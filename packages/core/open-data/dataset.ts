import type { Edition } from '../catalogue/edition.ts'
import type { Text } from '../catalogue/schema.ts'
import type { Column } from './column.ts'

/** A dataset of the catalogue: what it holds, its columns, and its rows in an edition. */
export interface Dataset<R> {
  readonly id: string
  readonly title: Text
  readonly text: Text
  readonly columns: readonly Column<R>[]
  readonly rowsOf: (edition: Edition) => readonly R[]
}

/** Names the type of a row once. */
export function dataset<R>(definition: Dataset<R>): Dataset<R> {
  return definition
}
