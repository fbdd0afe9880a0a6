import type { Edition } from '../catalogue/edition.ts'
import type { Item, Service } from '../catalogue/schema.ts'
import type { Answers } from './plan.ts'

/** What is composed: a service with checked answers, and the items that apply with them. */
export interface Scope {
  readonly edition: Edition
  readonly service: Service
  readonly answers: Answers
  readonly items: readonly Item[]
}
