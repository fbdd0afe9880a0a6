import { z } from 'zod'

/** How a backup is written; a later way of writing gets another number. */
export const FORMAT = 1

export const MANIFEST = 'manifest.json'
export const SEAL = `${MANIFEST}.sha256`

/** What a backup holds: the last entry but one of its file, made when everything else was written. */
export const Manifest = z.object({
  format: z.int(),
  /** The instant of the snapshot. */
  taken: z.iso.datetime(),
  regions: z.array(z.string()),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** The last migration of the job queue. */
  queue: z.int(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int() })),
  files: z.int(),
  keys: z.boolean(),
  /** Files that rows name and that the storage did not have, or had with other bytes. */
  missing: z.array(z.string()),
  /** Over name, size and bytes of every entry before this one. */
  sha256: z.string(),
})
export type Manifest = z.infer<typeof Manifest>

/** Rows of a table are in numbered parts; a part ends with a line. */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy.gz`

/** The table that an entry holds rows of. */
export const tableOf = (name: string): string | undefined =>
  /^tables\/([\w.]+)\/\d{6}\.copy\.gz$/.exec(name)?.[1]

/** True for the name of a file of the data folder: no way leads out of these folders. */
export const isFile = (name: string): boolean =>
  /^(files|documents|archives|keys)(\/[\w-][\w.-]*){1,3}$/.test(name)
