/** A row of a table field: column (its Chinese name) → cell. */
export type Row = Readonly<Record<string, string>>

/** The value of one field: text, date (YYYY-MM-DD), option; number; yes/no; several options; range; rows. */
export type FormValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly from: string; readonly to: string }
  | readonly Row[]

/** What a person filled in, by field id. A missing id means not filled in. */
export type FormData = Readonly<Record<string, FormValue>>
