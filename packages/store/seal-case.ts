import type { Case } from '@xinban/core/case/case'
import type { Actor, EventBody } from '@xinban/core/case/event'
import { mapPersonal } from '@xinban/core/case/personal'
import type { FormData } from '@xinban/core/form/form-data'
import {
  isSealed,
  type Keys,
  type Opened,
  open,
  openFields,
  seal,
  sealPlain,
  unseal,
  unsealDeep,
} from './seal.ts'

/** What of an event is hashed with its time: who did what. */
export interface Done {
  readonly actor: Actor
  readonly body: EventBody
}

/** Seals each personal member of an event on its own, so that each can be shown with its proof and without the others. */
export function sealEvent(keys: Keys, { actor, body }: Done): { actor: unknown; body: unknown } {
  const sealed = (value: unknown) => seal(keys, JSON.stringify(value))
  return { actor: mapPersonal(actor, sealed), body: mapPersonal(body, sealed) }
}

/**
 * True for an event of an earlier version, which sealed single fields of forms and nothing else: whatever else looks
 * sealed in it was typed by somebody.
 */
function isEarlier({ actor }: Done): boolean {
  return actor.name !== '' && !isSealed(actor.name)
}

function openForm(keys: Keys, body: EventBody): EventBody {
  return 'form' in body ? { ...body, form: unsealDeep<FormData>(keys, body.form) } : body
}

/** Opens an event as it is stored, of this version or an earlier one. */
export function openEvent(keys: Keys, done: Done): Done {
  if (isEarlier(done)) return { actor: done.actor, body: openForm(keys, done.body) }
  const opened = (value: unknown) => (isSealed(value) ? JSON.parse(unseal(keys, value)) : value)
  return mapPersonal({ actor: done.actor, body: done.body }, opened) as Done
}

/** The sealed values of an event, opened with their proofs; `field` is the path, or the field of an earlier version’s form. */
export function openingsOf(keys: Keys, done: Done): (Opened & { readonly field: string })[] {
  if (isEarlier(done)) return 'form' in done.body ? openFields(keys, done.body.form) : []
  const found: (Opened & { field: string })[] = []
  const note = (value: unknown, field: string) => {
    if (isSealed(value)) found.push({ field, ...open(keys, value) })
    return value
  }
  mapPersonal(done.body, note)
  mapPersonal({ actor: done.actor }, note)
  return found
}

/** Where a personal member stood: the nth of those that are sealed together. */
interface Place {
  readonly sealed: number
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'number'
}

/** A JSON object whose personal members are sealed together: one opening gives them all, and nothing proves them singly. */
export type SealedTogether = Readonly<Record<string, unknown>>

/** Seals the personal members of a state together: it changes with every command, and nobody is shown a part of it. */
export function sealState(keys: Keys, state: object): SealedTogether {
  const taken: unknown[] = []
  const rest = mapPersonal(state, (value): Place => ({ sealed: taken.push(value) - 1 }))
  return { ...(rest as object), sealed: sealPlain(keys, JSON.stringify(taken)) }
}

/** Opens a state as it is stored, of this version or an earlier one. */
export function openState(keys: Keys, { sealed, ...state }: SealedTogether): Case {
  if (!isSealed(sealed)) {
    const earlier = state as unknown as Case
    return { ...earlier, form: unsealDeep(keys, earlier.form) }
  }
  const taken = JSON.parse(unseal(keys, sealed)) as readonly unknown[]
  return mapPersonal(state, (value) => (isPlace(value) ? taken[value.sealed] : value)) as Case
}
