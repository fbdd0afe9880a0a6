import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '@xinban/store/db'
import { knownFiles, knownPapers } from '@xinban/store/known-files'
import type { Context } from '../context.ts'
import { dropUnfinished } from './drop-unfinished.ts'

/** Milliseconds after which nobody is about to note a file any more: a day, where the database may be away for hours. */
const OVER = 24 * 3_600_000

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Where bytes lie that rows name. Whatever has another kind of name was put there by somebody else, and stays. */
const places = [
  { folder: 'files', name: new RegExp(`^(${uuid})$`), known: knownFiles },
  { folder: 'documents', name: new RegExp(`^(${uuid})-[^/]+\\.(?:pdf|new)$`), known: knownPapers },
] as const
type Place = (typeof places)[number]

/** What a sweep found of one folder; `held`: so much has no row that the database is not believed to be that of the folder. */
export interface Swept {
  readonly folder: string
  readonly known: number
  readonly strange: number
  readonly held: boolean
}

async function isOld(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  return there !== null && Date.now() - there.mtimeMs > OVER
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** The files of one folder by the id in their names. */
async function filesIn(data: string, { folder, name }: Place, part: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const file of await namesIn(join(data, folder, part))) {
    const id = name.exec(file)?.[1]
    if (id) found.set(join(folder, part, file), id)
  }
  return found
}

/** Old files that no row names, and how many have one. Looks at one of the 256 folders after the other. */
async function strangers(db: Db, data: string, place: Place, stopping?: AbortSignal) {
  const strange: string[] = []
  let known = 0
  for (const part of await namesIn(join(data, place.folder))) {
    if (stopping?.aborted) return null
    const files = await filesIn(data, place, part)
    if (files.size === 0) continue
    const rows = await place.known(db, [...new Set(files.values())])
    for (const path of files.keys())
      if (rows.has(path)) known += 1
      else if (await isOld(join(data, path))) strange.push(path)
  }
  return { strange, known }
}

/**
 * Removes bytes without a row: what a kill between file and row left behind, and files of what was deleted. Bears being run by
 * several processes at once. Where more files are strange than known, the database is another one, and nothing is removed.
 */
export async function sweepFiles(
  { db, settings: { data } }: Context,
  stopping?: AbortSignal,
): Promise<Swept[]> {
  await dropUnfinished(data)
  const swept: Swept[] = []
  for (const place of places) {
    const found = await strangers(db, data, place, stopping)
    if (!found) return swept
    const { strange, known } = found
    const held = strange.length > known
    if (!held) for (const path of strange) await rm(join(data, path), { force: true })
    swept.push({ folder: place.folder, known, strange: strange.length, held })
  }
  return swept
}

/** The sweep as a job: what is held up is for the administrator to look at. */
export async function sweepJob(context: Context, stopping: AbortSignal): Promise<void> {
  for (const { folder, known, strange, held } of await sweepFiles(context, stopping))
    if (held)
      console.error(
        `sweep: ${strange} files in ${folder} have no row and ${known} have one: nothing is removed; is this the database of this folder?`,
      )
}
