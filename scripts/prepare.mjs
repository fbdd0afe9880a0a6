// Runs on whatever Node the machine has (20 or later): installs what is missing, finds the pinned Node 24,
// builds the pages when their sources changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'

/** The pinned Node, which comes with the packages. */
export const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

/** The environment in which every tool finds the pinned Node first, and what it compiled the last time. */
export function environment(more = {}) {
  const separator = windows ? ';' : ':'
  return {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    ...process.env,
    PATH: `${dirname(node24)}${separator}${process.env.PATH}`,
    ...more,
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

/** Runs a command, showing what it prints only when it fails. */
export function quietly(title, command, args, options = {}) {
  process.stdout.write(`${title} … `)
  const started = Date.now()
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${done.status === 0 ? 'done' : 'failed'} (${seconds} s)\n`)
  if (done.status !== 0) fail(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`)
}

function installPackages() {
  const marker = join(root, 'node_modules', '.installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const there = existsSync(marker) && readFileSync(marker, 'utf8') === wanted
  if (there && existsSync(node24)) return
  const npm = (title, args) => quietly(title, windows ? 'npm.cmd' : 'npm', args, { shell: windows })
  npm('Installing packages', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  npm('Installing Node 24', ['rebuild', '--ignore-scripts=false', ...withInstallScript()])
  if (!existsSync(node24)) fail('The pinned Node 24 (npm package "node") could not be installed.')
  checkNode()
  writeFileSync(marker, wanted)
}

/** The packages whose install script is run; no other's is. Newer versions of npm read the same list. */
function withInstallScript() {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys(allowScripts).filter((name) => allowScripts[name])
}

/**
 * The script of `node` fetches the program for this machine, which the lockfile does not pin: its bytes have to be those
 * that were there when the version was chosen. Machines that nobody chose it on are not in the list.
 */
function checkNode() {
  const folder = join(root, 'node_modules', 'node', 'node_modules')
  const { packages } = JSON.parse(readFileSync(join(folder, '.package-lock.json'), 'utf8'))
  const known = JSON.parse(readFileSync(join(root, 'scripts', 'node-integrity.json'), 'utf8'))
  for (const [name, integrity] of Object.entries(known)) {
    const there = packages[`node_modules/${name}`]
    if (there && there.integrity !== integrity) fail(`${name} is not what was pinned: ${there.integrity}`)
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['build', 'node_modules', '.react-router'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const folder of ['apps/web', 'packages/core']) {
    for (const path of filesBelow(join(root, folder)).sort()) {
      if (!path.endsWith('.test.ts')) hash.update(path.slice(root.length)).update(readFileSync(path))
    }
  }
  return hash.digest('hex')
}

function buildPages() {
  const marker = join(root, 'apps', 'web', 'build', '.sources')
  const wanted = sourcesHash()
  if (existsSync(marker) && statSync(marker).isFile() && readFileSync(marker, 'utf8') === wanted) return
  const cli = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs')
  quietly('Building the pages', node24, [cli, 'build'], {
    cwd: join(root, 'apps', 'web'),
    env: environment({ NODE_ENV: 'production' }),
  })
  writeFileSync(marker, wanted)
}

/** Everything that both commands need before they can begin. */
export function prepare() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) fail(`Node 20 or later is needed; this is ${process.versions.node}.`)
  installPackages()
  buildPages()
}
