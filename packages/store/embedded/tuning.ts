import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** The memory of the machine, or what a container may use of it. */
function available(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

function between(least: number, wanted: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, wanted)))
}

/**
 * Server settings for a machine with so many bytes of memory that also runs the program. What keeps data through a power
 * cut (`fsync`, `full_page_writes`, `synchronous_commit`) is never among them: it stays as PostgreSQL has it, on.
 */
export function tuningFor(memory: number = available()): Readonly<Record<string, string>> {
  const megabytes = memory / MB
  return {
    // An eighth: the rest is for the program, its papers, and the system's own cache of the same files.
    shared_buffers: `${between(64, megabytes / 8, 1024)}MB`,
    // What the planner may expect to find in memory, there and in the system's cache; nothing is reserved.
    effective_cache_size: `${between(256, megabytes / 2, 16_384)}MB`,
    // After each checkpoint a page is logged whole when it changes first. Fewer checkpoints, and smaller pages, are less to
    // write; what a start after a crash reads again stays within seconds.
    checkpoint_timeout: '15min',
    max_wal_size: '2GB',
    wal_compression: 'pglz',
    // Rows are looked up one by one on disks without arms: a page elsewhere costs hardly more than the next one.
    random_page_cost: '1.1',
  }
}
