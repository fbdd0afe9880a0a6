#!/usr/bin/env node
// npx xinban <command>: the command line, on the pinned Node.
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'
import { runUntilStopped } from './run-until-stopped.mjs'

prepare()
const args = process.argv.slice(2)
runUntilStopped(
  [join(root, 'apps/server/cli/main.ts'), ...args],
  args[0] === 'server' ? { NODE_ENV: 'production' } : {},
)
