/** A light for what is due: `late` once the date has passed. */
export const lights = ['green', 'yellow', 'red', 'late'] as const
export type Light = (typeof lights)[number]

/** Working days that remain when the light turns yellow and red. */
export interface Thresholds {
  readonly yellow: number
  readonly red: number
}

/** The light for a number of working days that remain (negative: late, as `remainingWorkdays` counts). */
export function lightOf(remaining: number, { yellow, red }: Thresholds): Light {
  if (remaining < 0) return 'late'
  if (remaining <= red) return 'red'
  return remaining <= yellow ? 'yellow' : 'green'
}
