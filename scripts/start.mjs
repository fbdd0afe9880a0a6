// npm start: prepares a fresh clone, then runs the server on the pinned Node until it is stopped.
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'
import { runUntilStopped } from './run-until-stopped.mjs'

prepare()
runUntilStopped([join(root, 'apps/server/main.ts')], { NODE_ENV: 'production' })
