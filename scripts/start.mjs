// npm start: prepares a fresh clone, then runs the server on the pinned Node until it is stopped.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environment, node24, prepare, root } from './prepare.mjs'

prepare()
const server = spawn(node24, [join(root, 'apps/server/main.ts')], {
  stdio: 'inherit',
  env: environment({ NODE_ENV: 'production' }),
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
