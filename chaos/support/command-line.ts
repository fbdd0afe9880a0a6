import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const program = resolve(import.meta.dirname, '../../apps/server/cli/main.ts')

/** Runs `xinban` in a process of its own, on this data folder; what it printed. Throws where it ends with a fault. */
export async function xinban(
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(program), ...args], {
    env: { ...process.env, XINBAN_DATA: data, ...env },
    maxBuffer: 1 << 26,
  })
  return stdout
}
