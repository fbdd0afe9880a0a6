import type { DecisionKind } from '../case/public-decisions.ts'
import type { Text } from '../catalogue/schema.ts'
import type { Promises, Speed } from './statistics.ts'

/** GET /api/statistics: figures counted from the database, kept for some minutes. */
export interface StatisticsView {
  /** The instant at which they were counted. */
  readonly countedAt: string
  /** Cases by status, drafts left out. */
  readonly cases: { readonly submitted: number; readonly running: number; readonly concluded: number }
  /** Decisions about permits in each of the last months, this one included. */
  readonly months: readonly ({ readonly month: string } & Readonly<Record<DecisionKind, number>>)[]
  /** The most cases that `speed` and `promises` look at: the newest concluded ones. */
  readonly sample: number
  readonly speed: Speed | null
  readonly promises: Promises
}

/** A dataset in GET /api/open-data. */
export interface DatasetView {
  readonly id: string
  readonly title: Text
  readonly description: Text
  /** Where it is one page of many, `next` in JSON and the header Link lead on. */
  readonly paged: boolean
  readonly fields: readonly { readonly name: string; readonly type: string; readonly description: Text }[]
  readonly distributions: readonly {
    readonly format: string
    readonly mediaType: string
    readonly url: string
  }[]
}

/** GET /api/open-data: what can be taken, from which edition, on what terms. */
export interface OpenDataView {
  readonly title: Text
  readonly publisher: Text
  readonly edition: string
  readonly date: string
  /** Null: the district has not published the terms of use. */
  readonly licence: string | null
  readonly datasets: readonly DatasetView[]
}
