/** What is to be printed: a template (`templates/<template>.typ`) and what it is given. Plain data: a thread can be handed it. */
export interface Manuscript {
  readonly template: string
  readonly data: unknown
}
