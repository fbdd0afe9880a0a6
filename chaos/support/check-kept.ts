import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { checkCases } from './check-cases.ts'
import type { Ledger } from './ledger.ts'
import type { Kept } from './open-kept.ts'

/** What of the promises was kept. */
export interface Checked {
  readonly acknowledged: number
  /** Acknowledged and not there. */
  readonly lost: readonly string[]
  /** Carried out more than once. */
  readonly doubled: readonly string[]
  /** Everything else that is wrong. */
  readonly faults: readonly string[]
  readonly cases: number
}

/** Milliseconds that jobs have to be done, those that a killed server left among them: a limit for safety, no aim. */
const LONGEST = 400_000

const waiting = `select count(*)::int as jobs from graphile_worker._private_jobs
  where attempts < max_attempts and max_attempts > 1 and (locked_by is not null or run_at <= now() + interval '5 minutes')`

/** Waits until no job of a case waits or is worked on; says so where that takes too long. */
async function jobsDone({ query }: Kept): Promise<string[]> {
  const end = Date.now() + LONGEST
  for (;;) {
    const [row] = await query<{ jobs: number }>(waiting)
    if (!row?.jobs) return []
    if (Date.now() > end) return [`${row.jobs} jobs were not done within ${LONGEST / 1000} s`]
    await pause(200)
  }
}

async function lostCommands({ query }: Kept, { commands }: Ledger): Promise<string[]> {
  const rows = await query<{ request_id: string; case_id: string }>(
    'select distinct request_id, case_id from event where request_id = any($1::text[])',
    [commands.map(({ requestId }) => requestId)],
  )
  const there = new Set(rows.map((row) => `${row.request_id} ${row.case_id}`))
  return commands
    .filter(({ requestId, caseId }) => !there.has(`${requestId} ${caseId}`))
    .map(({ caseId, command, requestId }) => `${caseId}: ${command} (${requestId})`)
}

/** Each carrying out has its row in the audit; a request that has two was carried out twice, in one case or in two. */
async function doubledCommands({ query }: Kept): Promise<string[]> {
  const rows = await query<{ request_id: string; times: number }>(
    `select request_id, count(*)::int as times from audit where action like 'case.%' and action <> 'case.read'
      and request_id is not null group by person_id, request_id having count(*) > 1`,
  )
  return rows.map((row) => `${row.request_id}: ${row.times} times`)
}

/** What was promised and is not there, or there twice. */
export async function brokenPromises(
  kept: Kept,
  ledger: Ledger,
): Promise<Pick<Checked, 'acknowledged' | 'lost' | 'doubled'>> {
  const [commands, doubled, files] = await Promise.all([
    lostCommands(kept, ledger),
    doubledCommands(kept),
    lostFiles(kept, ledger),
  ])
  return {
    acknowledged: ledger.commands.length + ledger.files.length,
    lost: [...commands, ...files],
    doubled,
  }
}

async function lostFiles({ query, data }: Kept, { files }: Ledger): Promise<string[]> {
  const rows = await query<{ id: string; path: string }>(
    'select id::text, path from case_file where id = any($1::uuid[])',
    [files.map(({ id }) => id)],
  )
  const paths = new Map(rows.map((row) => [row.id, row.path]))
  const lost: string[] = []
  for (const { id, sha256, caseId } of files) {
    const bytes = await readFile(join(data, paths.get(id) ?? 'nowhere')).catch(() => null)
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
      lost.push(`${caseId}: file ${id}`)
  }
  return lost
}

/** Files that belong to nobody: begun and not finished, or finished and named by no row. */
export async function leftOver({ data, query }: Kept): Promise<string[]> {
  const rows = await query<{ path: string }>('select path from case_file union select path from document')
  const named = new Set(rows.map(({ path }) => path))
  const found = await Promise.all(
    ['uploads', 'files', 'documents'].map(async (folder) => {
      const below = await readdir(join(data, folder), { recursive: true, withFileTypes: true }).catch(
        () => [],
      )
      return below.flatMap((entry) =>
        entry.isFile() ? [relative(data, join(entry.parentPath, entry.name))] : [],
      )
    }),
  )
  return found.flat().filter((path) => !named.has(path))
}

/** Compares what was promised with what is there: nothing may be lost, doubled, or at odds with itself. */
export async function checkKept(kept: Kept, ledger: Ledger): Promise<Checked> {
  const undone = await jobsDone(kept)
  const promises = await brokenPromises(kept, ledger)
  const { cases, faults } = await checkCases(kept)
  return { ...promises, faults: [...ledger.wrong, ...undone, ...faults], cases }
}
