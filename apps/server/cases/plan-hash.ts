import type { Plan } from '@xinban/core/compose/plan'
import { bodyHash } from './body-hash.ts'

/** Identifies a compiled plan: cases with the same answers in the same edition share one. */
export function planHash(plan: Plan): string {
  return bodyHash(plan)
}
