// Holds the one direction of imports: core ← store, documents ← server; web uses core alone (and the API).
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** What each part may import of the others; core imports nothing of the project and nothing of Node. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/core': ['core'],
  'packages/store': ['core', 'store'],
  'packages/documents': ['core', 'documents'],
  'apps/server': ['core', 'store', 'documents', 'server'],
  'apps/web': ['core', 'web'],
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'build', '.react-router'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function faultsOf(part: string, path: string): string[] {
  const isTest = /\.(test|fixture)\.tsx?$|test-|testing\.ts|generate-types\.ts/.test(path)
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((match) => match[1] ?? [])
  return imports.flatMap((target): string[] => {
    const where = `${relative(root, path)}: imports ${target}`
    const workspace = /^@xinban\/([a-z]+)\//.exec(target)?.[1]
    if (workspace && !allowed[part]?.includes(workspace)) return [where]
    if (target.startsWith('.') && !resolve(path, '..', target).startsWith(join(root, part)) && !isTest)
      return [where]
    if (part === 'packages/core' && target.startsWith('node:') && !isTest) return [`${where} (core is pure)`]
    return []
  })
}

const faults = Object.keys(allowed).flatMap((part) =>
  sources(join(root, part)).flatMap((path) => faultsOf(part, path)),
)
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
