import type { CaseView } from '@xinban/core/case/case-view'
import type { Allowed } from '@xinban/core/case/decide'
import { createContext, use } from 'react'
import type { ApiProblem } from '../lib/api.ts'
import type { Limits } from './limits.ts'
import { one, type Typed } from './typed.ts'

/** Somebody who can be named in an action. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** Whom the signed-in person can name; empty lists for the actions that this person cannot take. */
export interface People {
  readonly me: string
  readonly surveyors: readonly Named[]
  readonly verifiers: readonly Named[]
  readonly hosts: readonly Named[]
}

/** One action: a command that is allowed now, what it is about, and what came of it if it was just refused. */
export interface ActionProps {
  readonly view: CaseView
  readonly limits: Limits | null
  readonly people: People
  readonly allowed: Allowed
  /** The item, condition or record; empty for the whole case. */
  readonly subject: string
  readonly requestId: string
  /** What was typed before it was refused. */
  readonly typed: Typed
  readonly problem: ApiProblem | null
  /** Folded out from the start. */
  readonly open: boolean
}

/** The action whose form the fields stand in. */
export const ActionContext = createContext<Pick<ActionProps, 'allowed' | 'subject' | 'typed'> | null>(null)

/** The id of a field of an action, which is its own on the page. */
export function fieldId(command: string, subject: string, name: string): string {
  return `${command}-${subject}-${name}`
}

/** What a field of an action needs: an id that is its own on the page, and what was typed before. */
export function useActionField(name: string, fallback = '') {
  const action = use(ActionContext)
  const typed = action && 'type' in action.typed ? one(action.typed, name) : fallback
  const { allowed, subject } = action ?? { allowed: { command: '' }, subject: '' }
  return { id: fieldId(allowed.command, subject, name), name, typed }
}

/** The member of a command that says what it is about. */
export function subjectName(command: string): 'item' | 'condition' | 'record' | 'parcel' {
  if (command === 'recall_parcel' || command === 'parcel_returned') return 'parcel'
  if (command === 'meet_condition') return 'condition'
  return command === 'repair_credit' ? 'record' : 'item'
}
