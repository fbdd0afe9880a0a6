import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const FileRow = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/),
  sha256: hash,
  size: z.int().min(0),
})

/** What an archive holds: every other file with its hash, and which history of which case they belong to. */
export const Manifest = z.strictObject({
  format: z.literal('xinban-case/1'),
  case: z.uuid(),
  number: z.string().nullable(),
  service: z.string(),
  edition: z.string(),
  /** The hash of the pinned plan: of `plan.json`. */
  plan: hash,
  /** The number of the last event and its hash. */
  version: z.int().min(1),
  head: hash,
  /** The instant of the last event: the same history makes the same bytes, whenever it is exported. */
  madeAt: z.iso.datetime(),
  files: z.array(FileRow),
  /** The papers with the hashes that were noted when they were made. */
  papers: z.array(z.strictObject({ name: z.string(), title: z.string(), sha256: hash })),
  /** What belongs to the case and is not here: a paper that could not be made, a file that the storage lost. */
  missing: z.array(z.strictObject({ name: z.string(), why: z.enum(['not_made', 'lost']) })),
})
export type Manifest = z.infer<typeof Manifest>

/** The manifest as text, in one way only and with a line for each file, so that `sed` and `sha256sum` can read it. */
export function manifestText(manifest: Manifest): string {
  const { files, papers, missing, ...head } = manifest
  const list = (rows: readonly object[]) =>
    rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
  const lines = Object.entries(head).map(([name, value]) => `"${name}":${JSON.stringify(value)}`)
  const lists = [`"files":${list(files)}`, `"papers":${list(papers)}`, `"missing":${list(missing)}`]
  return `{\n${[...lines, ...lists].join(',\n')}\n}\n`
}
