import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** What the lockfile says of one place in `node_modules`. */
export interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

/** A package of others that is installed, by name and place. */
export interface LockedPackage extends Locked {
  readonly path: string
  readonly name: string
}

/** What the lockfile installs from a registry: not the workspaces, and not the links to them. */
export function lockedPackages(): LockedPackage[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> }
  return Object.entries(packages).flatMap(([path, locked]) => {
    const at = path.lastIndexOf('node_modules/')
    if (at === -1 || locked.link) return []
    return [{ ...locked, path, name: path.slice(at + 'node_modules/'.length) }]
  })
}

/** What runs on the district's machine: all but the tools, and Node itself, which comes as one of them. */
export function shippedPackages(): LockedPackage[] {
  return lockedPackages().filter(({ dev, name }) => !dev || name === 'node')
}

/** A program, library or font of others inside a package, which no lockfile names. */
export interface ShippedInside {
  /** The name of the package, or how it begins. */
  readonly inside: string
  readonly name: string
  readonly version: string
  readonly license: string
  /** The library's file, for those of PostgreSQL. */
  readonly file?: string
}

/** All of them; kept by hand, and compared with the files by a test. */
export function shippedInside(): ShippedInside[] {
  return JSON.parse(readFileSync(join(root, 'scripts', 'shipped-inside.json'), 'utf8'))
}
