// Runs a program on the pinned Node and passes signals on, so that it stops in its own order.
import { spawn } from 'node:child_process'
import { environment, node24 } from './prepare.mjs'

export function runUntilStopped(args, env = {}) {
  const child = spawn(node24, args, { stdio: 'inherit', env: environment(env) })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
