// Finds a Chromium for the browser journeys: the system's; on Debian as root it is installed; else Playwright's own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environment, node24, root } from './prepare.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

function there() {
  return places.find((path) => existsSync(path))
}

function tried(command, args) {
  return (
    spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  )
}

/** The Debian packages that tests use: a browser, poppler to read PDF files, a Chinese font for screenshots. */
export function installDebianTools() {
  const root = process.getuid?.() === 0
  if (!root || !existsSync('/etc/debian_version')) return
  const missing = [
    [!there(), 'chromium'],
    [!existsSync('/usr/bin/pdftotext'), 'poppler-utils'],
    [!existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'), 'fonts-noto-cjk'],
  ].flatMap(([absent, name]) => (absent ? [name] : []))
  if (missing.length === 0) return
  console.log(`Installing for the tests: ${missing.join(', ')}`)
  tried('apt-get', ['update', '-qq'])
  tried('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing])
}

/** The path of a browser; the journeys fail with a clear message where there is none. */
export function browserPath() {
  const found = there()
  if (found) return found
  const cli = join(root, 'node_modules/playwright-core/cli.js')
  spawnSync(node24, [cli, 'install', 'chromium-headless-shell'], { stdio: 'inherit', env: environment() })
  return ''
}
