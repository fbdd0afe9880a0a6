import { readFile } from 'node:fs/promises'

/** True while there is a process of this id. */
export function alive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in clock ticks since the machine's start; empty where the system doesn't say. */
async function beganAt(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** How this process is named in files: ids are used again, so with the moment that it began. */
export async function thisProcess(): Promise<string> {
  return `${process.pid} ${await beganAt(process.pid)}`
}

/** True while the process of that name lives. */
export async function lives(name: string): Promise<boolean> {
  const [pid = '', began = ''] = name.trim().split(' ')
  return alive(Number(pid)) && (await beganAt(Number(pid))) === began
}
