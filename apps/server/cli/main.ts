import { resolve } from 'node:path'

type Command = (args: readonly string[]) => Promise<number>

const catalogue = process.env.XINBAN_CATALOGUE ?? resolve(import.meta.dirname, '../../../catalogue')

/** Each command loads its own code: checking a catalogue needs no more than the catalogue. */
const commands: Readonly<Record<string, Command>> = {
  server: async (args) => (await import('../main.ts')).runServer(args).then(() => 0),
  check: async ([folder = catalogue]) => (await import('./check.ts')).check(folder),
  compose: async (args) => (await import('./compose.ts')).composeCommand(args),
  publish: async (args) => (await import('./publish.ts')).publish(args),
  export: async (args) => (await import('./export.ts')).exportCommand(args, catalogue),
  rules: async () => (await import('./rules.ts')).printRules(),
  'export-case': async (args) => (await import('./export-case.ts')).exportCaseCommand(args),
  backup: async (args) => (await import('./backup.ts')).backupCommand(args),
  restore: async (args) => (await import('./restore.ts')).restoreCommand(args),
  keys: async (args) => (await import('./keys.ts')).keysCommand(args),
  'verify-case': async (args) => (await import('./verify-case/verify-case.ts')).verifyCase(args),
  'verify-chains': async (args) => (await import('./verify-chains.ts')).verifyChains(args),
  'verify-clock': async (args) => (await import('./verify-clock/verify-clock.ts')).verifyClock(args),
}

// A command that is broken off ends in order: a database that it started ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) process.exitCode = await command(args)
else {
  process.stderr.write(`write one of: ${Object.keys(commands).join(', ')}; for example: xinban check\n`)
  process.exitCode = 2
}
