import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefused } from '../start-refused.ts'

const NOTE = 'restore-unfinished'

/** Notes in the data folder that a restore has begun; who finds the note knows that half of the data may be missing. */
export async function noteRestore(data: string, backup: string): Promise<void> {
  await writeFile(join(data, NOTE), `${backup}\n`, { flush: true })
}

/** The restore is over, and everything is there. */
export async function forgetRestore(data: string): Promise<void> {
  await rm(join(data, NOTE), { force: true })
}

/** True when a restore into this folder broke off. */
export function isUnfinished(data: string): boolean {
  return existsSync(join(data, NOTE))
}

/** Refuses to work with the half of a restore. */
export function refuseUnfinished(data: string): void {
  if (isUnfinished(data))
    throw new StartRefused(
      `XINBAN_DATA: a restore into ${data} broke off. Run it again (npx xinban restore FILE), then start.`,
    )
}
