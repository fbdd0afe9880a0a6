import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Edition } from '@xinban/core/catalogue/edition'
import { loadEdition } from '@xinban/core/catalogue/load'
import type { Service } from '@xinban/core/catalogue/schema'
import {
  chartSvg,
  guideHtml,
  type PublicationSource,
  publicationIndex,
  publicationKinds,
  publicationPdf,
} from '@xinban/documents/publications/publish'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'
import { useDistrictPapers } from '../papers/district-papers.ts'
import { typicalPlan } from '../publications/typical-plan.ts'
import { readSettings, type Settings } from '../settings.ts'

const USAGE = `xinban publish [--out folder] [service…]
  Writes guides, work rules, notices, posters and flow charts of the services (all of them without a name)
  into a folder, publications/ unless another is named.`

type Contents = Map<string, Buffer | string>

interface Order {
  readonly out: string
  readonly ids: readonly string[]
}

function orderOf(args: readonly string[]): Order | null {
  const at = args.indexOf('--out')
  const out = at < 0 ? 'publications' : args[at + 1]
  const ids = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)]
  if (out === undefined || ids.some((id) => id.startsWith('-'))) return null
  return { out: resolve(out), ids }
}

async function filesOf(source: PublicationSource): Promise<Contents> {
  const { edition, service } = source
  const plan = await typicalPlan(edition, service)
  return new Map<string, Buffer | string>([
    ['guide.html', guideHtml(source)],
    ['flow-chart.svg', chartSvg(source)],
    ...publicationKinds.map((kind) => [`${kind}.pdf`, publicationPdf(kind, source, plan)] as const),
  ])
}

async function write(out: string, contents: Contents): Promise<[path: string, sha256: string][]> {
  const hashes: [string, string][] = []
  for (const [path, content] of contents) {
    const target = join(out, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
    hashes.push([path, createHash('sha256').update(content).digest('hex')])
  }
  return hashes
}

/** Everything that the bytes depend on, and the hash of each file. */
function manifestOf(
  edition: Edition,
  { publicUrl, mode }: Settings,
  hashes: readonly [string, string][],
): string {
  const { id, district } = edition
  const { version = null, date = null } = district.published ?? {}
  const files = Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ edition: id, version, date, publicUrl, mode, files }, null, 2)}\n`
}

/** The services in the order of the catalogue; a line for each id that is none. */
function chosen(edition: Edition, ids: readonly string[]): { services: Service[]; faults: string[] } {
  const faults = ids.filter((id) => !edition.services.has(id)).map((id) => `there is no service ${id}`)
  const services = [...edition.services.values()].filter(({ id }) => ids.length === 0 || ids.includes(id))
  return { services, faults }
}

async function publishAll(
  edition: Edition,
  settings: Settings,
  services: readonly Service[],
  out: string,
): Promise<void> {
  const { publicUrl, mode } = settings
  const hashes: [string, string][] = []
  for (const service of services) {
    const files = await filesOf({ edition, service, publicUrl, demo: mode === 'demo' })
    const inFolder = new Map([...files].map(([name, content]) => [`${service.id}/${name}`, content]))
    hashes.push(...(await write(out, inFolder)))
    process.stdout.write(`${service.id} ${service.name.zh}: ${files.size} files\n`)
  }
  hashes.push(...(await write(out, new Map([['index.html', publicationIndex({ edition }, services)]]))))
  await write(out, new Map([['manifest.json', manifestOf(edition, settings, hashes)]]))
  process.stdout.write(`${hashes.length + 1} files in ${out}; edition ${edition.id}\n`)
}

/**
 * `xinban publish`: writes everything that is published about services into a folder. The same edition, address and
 * mode give the same bytes, whenever and wherever it runs. Gives the exit code: 2 for a wrong order.
 */
export async function publish(args: readonly string[], environment = process.env): Promise<number> {
  const order = orderOf(args)
  const read = readSettings(environment)
  if (!order || !read.ok) {
    process.stderr.write(`${read.ok ? USAGE : read.lines.join('\n')}\n`)
    return 2
  }
  const loaded = loadEdition(await readCatalogueFolder(read.settings.catalogue))
  if (!loaded.ok) {
    for (const { file, line, message } of loaded.problems)
      process.stderr.write(`${file}:${line}: ${message}\n`)
    return 1
  }
  const papers = useDistrictPapers(read.settings.catalogue)
  if (papers.length > 0) {
    process.stderr.write(`${papers.join('\n')}\n`)
    return 1
  }
  const { services, faults } = chosen(loaded.edition, order.ids)
  if (faults.length > 0) {
    process.stderr.write(
      `${faults.join('\n')}\nservices: ${[...loaded.edition.services.keys()].join(', ')}\n`,
    )
    return 2
  }
  await publishAll(loaded.edition, read.settings, services, order.out)
  return 0
}
