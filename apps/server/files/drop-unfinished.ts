import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds after which nobody is sending any more: a request may take three minutes. */
const OVER = 3_600_000

/** Removes what a process that was killed had received of uploads; another process on the same folder keeps its own. */
export async function dropUnfinished(data: string): Promise<void> {
  const folder = join(data, 'uploads')
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const there = await stat(path).catch(() => null)
    if (there && Date.now() - there.mtimeMs > OVER) await rm(path, { force: true })
  }
}
