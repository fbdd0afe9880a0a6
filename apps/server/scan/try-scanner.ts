import { maxFileBytes } from '../files/receive-upload.ts'
import type { Scanner } from './scanner.ts'
import { ScannerAway } from './scanner-away.ts'

async function troubleOf(scanner: Scanner): Promise<string | null> {
  const now = await scanner.state()
  if (now.driver === 'off') return null
  if (now.state === 'away') return `${now.reason}; uploads are refused until it can`
  if (now.state === 'old') return `its signatures are more than a week old (${now.version})`
  const takes = await scanner.takes(maxFileBytes).catch((error: unknown) => {
    if (error instanceof ScannerAway) return false
    throw error
  })
  return takes ? null : 'it takes no paper of 20 MB; set StreamMaxLength in clamd.conf to 21M or more'
}

/** Asks the scanner once, after the start, and warns of what would keep uploads out. */
export async function tryScanner(scanner: Scanner): Promise<void> {
  const trouble = await troubleOf(scanner)
  if (trouble) console.warn(`XINBAN_CLAMD: ${trouble}`)
}
