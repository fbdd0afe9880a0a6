import { createHash } from 'node:crypto'
import type { LockedPackage, ShippedInside } from './lockfile.ts'

/** A component as CycloneDX has it; only what is read here. */
interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly properties?: readonly { readonly name: string }[]
  readonly components?: readonly Component[]
}

/** A bill of materials as npm writes it. */
export interface Sbom {
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
  readonly metadata: { readonly component: Component; readonly [more: string]: unknown }
  readonly [more: string]: unknown
}

/** Where npm 10 found a package, which npm 11 does not say. */
const place = 'cdx:npm:package:path'

const withoutPlace = (one: Component): Component => ({
  ...one,
  ...(one.properties && { properties: one.properties.filter(({ name }) => name !== place) }),
})

const byRef = (a: Component, b: Component) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)

function partsOf(name: string, ref: string, inside: readonly ShippedInside[]) {
  const parts = inside.filter(
    (one) => name === one.inside || (one.inside.endsWith('/') && name.startsWith(one.inside)),
  )
  return parts.map(({ name: part, version, license }) => ({
    'bom-ref': `${ref}#${part}`,
    type: 'library',
    name: part,
    version,
    licenses: license.startsWith('LicenseRef')
      ? [{ license: { name: license } }]
      : [{ license: { id: license } }],
  }))
}

/** An id made of the content: the same components, the same id. */
function serialOf(content: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * npm's bill of all packages, without the tools, with what is inside packages, and without what makes every run another:
 * time, random id, npm's own version, the folder's name.
 */
export function makeSbom(
  npm: Sbom,
  shipped: readonly LockedPackage[],
  inside: readonly ShippedInside[],
): Sbom {
  const names = new Set(shipped.map(({ name, version }) => `${name}@${version}`))
  const all = [
    ...new Map(npm.components.map((one) => [one['bom-ref'], withoutPlace(one)])).values(),
  ].toSorted(byRef)
  const components = all
    .filter((one) => names.has(one['bom-ref']))
    .map((one) => {
      const parts = partsOf(one.name, one['bom-ref'], inside)
      return parts.length > 0 ? { ...one, components: parts } : one
    })
  const own = all.filter((one) => one['bom-ref'].startsWith('@xinban/'))
  const root = withoutPlace({ ...npm.metadata.component, name: 'xinban' })
  const refs = new Set([root, ...own, ...components].map((one) => one['bom-ref']))
  const dependencies = npm.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: dependsOn.filter((one) => refs.has(one)).toSorted(),
    }))
    .toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
  const { metadata: _, serialNumber: __, ...rest } = npm
  const made = {
    ...rest,
    metadata: { component: root },
    components: [...own, ...components],
    dependencies,
  }
  return { ...made, serialNumber: serialOf(made) }
}
