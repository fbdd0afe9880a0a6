import type { ScannerView } from '@xinban/core/api'
import type { ClamdPlace } from './clamd-place.ts'
import { clamdScanner } from './clamd-scanner.ts'

/** What a scanner says of a file. The signature is the scanner's name for what it found. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly signature: string }
  /** The scanner is set to take less than a paper may have. */
  | { readonly kind: 'too-large' }

/** Looks for viruses in a file before it becomes a paper of a case. */
export interface Scanner {
  readonly driver: 'off' | 'clamd'
  /** Throws ScannerAway where there is no verdict in time. */
  readonly scan: (path: string) => Promise<Verdict>
  /** Asks how it is, now. */
  readonly state: () => Promise<ScannerView>
  /** Whether it takes a paper of this size, tried with zeros; throws ScannerAway. */
  readonly takes: (size: number) => Promise<boolean>
}

/** No scanner: the pages and the start say so, and production refuses to start like this. */
const off: Scanner = {
  driver: 'off',
  scan: async () => ({ kind: 'clean' }),
  state: async () => ({ driver: 'off' }),
  takes: async () => true,
}

/** Milliseconds within which a file has its verdict, waiting in line included. */
const PATIENCE = 30_000

/** The scanner of these settings. */
export function scannerOf(clamd: ClamdPlace | null, patience: number = PATIENCE): Scanner {
  return clamd ? clamdScanner(clamd, patience) : off
}
