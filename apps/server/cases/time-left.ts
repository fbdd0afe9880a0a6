import { lightOf } from '@xinban/core/clock/light'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { remainingWorkdays } from '@xinban/core/clock/remaining'
import type { DueTime } from '@xinban/store/tasks'
import type { Context } from '../context.ts'

/** How many working days remain, and which light that is; null without a date. */
export function timeLeft({ edition, now }: Context, { due, paused }: DueTime) {
  if (due === null) return null
  const remaining = remainingWorkdays(edition.calendar, toLocalDate(now()), due, paused)
  return { remaining, light: lightOf(remaining, edition.district.law.lights) }
}
