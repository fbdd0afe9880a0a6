import type { FormData } from '@xinban/core/form/form-data'
import { isSealed, type Keys, sealPlain, unseal, unsealDeep, unsealed } from './seal.ts'
import { openState, type SealedTogether, sealState } from './seal-case.ts'

/** A column with sealed values. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** How its rows are sealed anew; null: rows that nobody may change. */
  readonly anew: {
    /** The columns that name a row besides the region, with their types. */
    readonly key: readonly (readonly [name: string, type: string])[]
    readonly type: 'text' | 'jsonb'
    /** Which rows hold something in clear, in SQL; those of other keys are found by their text. */
    readonly clear: string
    readonly seal: (keys: Keys, value: unknown) => unknown
  } | null
}

function textAnew(keys: Keys, value: unknown): string {
  return sealPlain(keys, unsealed(keys, String(value)))
}

function draftAnew(keys: Keys, form: unknown): string {
  return sealPlain(
    keys,
    isSealed(form) ? unseal(keys, form) : JSON.stringify(unsealDeep(keys, form as FormData)),
  )
}

function stateAnew(keys: Keys, state: unknown): unknown {
  return sealState(keys, openState(keys, state as SealedTogether))
}

const text = { type: 'text', clear: 'false', seal: textAnew } as const

/** Everywhere where something is sealed. Histories and licences are never changed: they keep the keys that sealed them. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'person', column: 'name', anew: { ...text, key: [['id', 'text']] } },
  {
    table: 'approval_case',
    column: 'state',
    anew: { key: [['id', 'uuid']], type: 'jsonb', clear: `not state ? 'sealed'`, seal: stateAnew },
  },
  {
    table: 'draft',
    column: 'form',
    anew: {
      key: [['case_id', 'uuid']],
      type: 'jsonb',
      clear: `jsonb_typeof(form) <> 'string'`,
      seal: draftAnew,
    },
  },
  { table: 'case_file', column: 'name', anew: { ...text, key: [['id', 'uuid']] } },
  {
    table: 'parcel',
    column: 'receiver',
    anew: {
      ...text,
      key: [
        ['case_id', 'uuid'],
        ['parcel', 'text'],
      ],
    },
  },
  { table: 'parcel_step', column: 'text', anew: null },
  { table: 'parcel_step', column: 'place', anew: null },
  { table: 'licence', column: 'body', anew: null },
  { table: 'event', column: 'actor', anew: null },
  { table: 'event', column: 'body', anew: null },
]
