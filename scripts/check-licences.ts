// What is shipped carries no licence that Apache-2.0 software cannot be shipped with (no GPL, AGPL, BSL, SSPL).
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

interface Locked {
  readonly license?: string
  readonly dev?: boolean
  readonly link?: boolean
}

const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}
const refused = /(^|[^L])GPL|AGPL|BSL|BUSL|SSPL|Elastic|CC-BY-NC/i
const faults = Object.entries(lock.packages).flatMap(([path, entry]) => {
  if (!path.startsWith('node_modules/') || entry.dev || entry.link) return []
  if (entry.license === undefined) return [`${path}: no licence stated`]
  return refused.test(entry.license) && !/ OR /i.test(entry.license) ? [`${path}: ${entry.license}`] : []
})
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
