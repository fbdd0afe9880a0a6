// npm run sbom [-- FILE]: what is shipped, as CycloneDX JSON, from the lockfile alone.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { root, shippedInside, shippedPackages } from './lockfile.ts'
import { makeSbom, type Sbom } from './make-sbom.ts'

/** npm's own; asked for everything, because with `--omit dev` it forgets packages that tools use as well. */
export function npmSbom(): Sbom {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const windows = process.platform === 'win32'
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: windows,
  })
  if (done.status !== 0) throw new Error(`npm sbom failed (npm 10 or later is needed): ${done.stderr}`)
  return JSON.parse(done.stdout)
}

if (import.meta.main) {
  const text = `${JSON.stringify(makeSbom(npmSbom(), shippedPackages(), shippedInside()), null, 2)}\n`
  const [file] = process.argv.slice(2)
  if (file) writeFileSync(file, text)
  else process.stdout.write(text)
}
