import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { NAME } from './cluster.ts'

async function text(path: string): Promise<string> {
  return (await readFile(path, 'utf8').catch(() => '')).trim()
}

function alive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The owner's address of the built-in database of a data folder, if it runs now: a command joins the server's. */
export async function findRunning(dataDir: string): Promise<string | null> {
  const folder = await realpath(dataDir).catch(() => null)
  if (folder === null) return null
  const home = (await text(join(folder, 'database-folder'))) || folder
  const [pid, , , port] = (await text(join(home, 'cluster', 'postmaster.pid'))).split('\n')
  const password = await text(join(folder, 'database-password'))
  if (!alive(Number(pid)) || !port || !password) return null
  return `postgres://${NAME}:${password}@127.0.0.1:${port}/${NAME}`
}
