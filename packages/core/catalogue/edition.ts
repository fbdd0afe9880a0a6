import type { Calendar } from '../clock/calendar.ts'
import type { LetterClass } from './law-words.ts'
import type {
  Authority,
  District,
  Field,
  FieldGroup,
  Item,
  LetterTemplate,
  Material,
  Question,
  Service,
  Topic,
} from './schema.ts'

/**
 * A loaded catalogue: immutable and identified by its content hash. A case pins the edition that it was opened
 * with; a later edition never changes a running case.
 */
export interface Edition {
  /** SHA-256 of the catalogue's files, in hexadecimal. */
  readonly id: string
  readonly district: District
  readonly authorities: ReadonlyMap<string, Authority>
  readonly items: ReadonlyMap<string, Item>
  readonly materials: ReadonlyMap<string, Material>
  /** Sections of the form, in their order. */
  readonly groups: readonly FieldGroup[]
  /** All fields of all groups, by id. */
  readonly fields: ReadonlyMap<string, Field & { readonly group: string }>
  /** The shared questions, in the order in which they are asked. */
  readonly questions: ReadonlyMap<string, Question>
  readonly services: ReadonlyMap<string, Service>
  /** One template for each class of letters. */
  readonly letters: ReadonlyMap<LetterClass, LetterTemplate>
  /** In their order. */
  readonly topics: ReadonlyMap<string, Topic>
  readonly calendar: Calendar
}
