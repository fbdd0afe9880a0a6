#!/usr/bin/env node
// npx xinban <command>: the command line, on the pinned Node.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, node24, prepare, root } from './prepare.mjs'

prepare()
const done = spawnSync(node24, [join(root, 'apps/server/cli/main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environment(),
})
process.exit(done.status ?? 1)
