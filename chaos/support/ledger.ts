/** A command that the server said it carried out. */
export interface Acknowledged {
  readonly requestId: string
  readonly person: string
  readonly caseId: string
  readonly command: string
}

/** A file that the server said it keeps. */
export interface KeptFile {
  readonly caseId: string
  readonly id: string
  readonly sha256: string
}

/** What was promised to whoever asked; kept here, away from the server and its database. */
export interface Ledger {
  readonly commands: Acknowledged[]
  readonly files: KeptFile[]
  /** Answers that were no answer, by their status (0: the connection broke): the same request was repeated. */
  readonly unknown: Map<number, number>
  /** What should never be answered: refusals of what is allowed, errors that nobody foresaw. */
  readonly wrong: string[]
}

/** An empty one. */
export function newLedger(): Ledger {
  return { commands: [], files: [], unknown: new Map(), wrong: [] }
}

/** How many answers were no answer, in words: `503: 12, broken: 3`. */
export function unknownWords({ unknown }: Ledger): string {
  const words = [...unknown].sort(([a], [b]) => b - a).map(([status, n]) => `${status || 'broken'}: ${n}`)
  return words.length > 0 ? words.join(', ') : 'none'
}

/** What was promised up to this moment. */
export function upToNow({ commands, files }: Ledger): Ledger {
  return { ...newLedger(), commands: [...commands], files: [...files] }
}
