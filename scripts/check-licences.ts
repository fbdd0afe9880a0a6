// What is shipped carries no licence that Apache-2.0 software cannot be shipped with: packages, and what is inside them.
import { canShip } from './licences.ts'
import { shippedInside, shippedPackages } from './lockfile.ts'

const all = [
  ...shippedPackages().map(({ path, license }) => ({ what: path, license })),
  ...shippedInside().map(({ name, inside, license }) => ({ what: `${name} in ${inside}`, license })),
]
const faults = all.filter(({ license }) => !canShip(license))
for (const { what, license } of faults) console.error(`${what}: ${license ?? 'no licence stated'}`)
process.exit(faults.length === 0 ? 0 : 1)
