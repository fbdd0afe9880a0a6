import { constants, getPriority, setPriority } from 'node:os'

const low = constants.priority.PRIORITY_BELOW_NORMAL

/**
 * Lets this thread, and those that it starts, have the processors when nobody who waits for an answer needs them. Only Linux keeps a
 * priority for each thread and takes "this one" for the calling thread (setpriority(2)); elsewhere the whole process would stand back.
 */
export function stepBack(): void {
  // Who runs at a lower one already could not go up, and may not.
  if (process.platform === 'linux' && getPriority() < low) setPriority(low)
}
