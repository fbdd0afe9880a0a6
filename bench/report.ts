// How a bench reports: one table, or JSON with --json.

/** One line of a bench: what was measured, its figures by name, and what it was to reach. */
export interface Row {
  readonly measured: string
  readonly figures: Readonly<Record<string, number | string>>
  /** The aim in words, and whether it was reached; left out where the line is there for comparison. */
  readonly aim?: { readonly text: string; readonly reached: boolean }
}

const asJson = process.argv.includes('--json')

/** Says what a bench is doing while it has no figures yet; kept apart from them. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

function cellsOf({ measured, figures, aim }: Row): Record<string, string> {
  const shown = Object.entries(figures).map(([name, value]) => [name, String(value)])
  const aimed = aim ? { aim: aim.text, reached: aim.reached ? 'yes' : 'NO' } : { aim: '', reached: '' }
  return { measured, ...Object.fromEntries(shown), ...aimed }
}

/** Prints a bench's rows as one table in Markdown, or as one line of JSON. */
export function report(bench: string, rows: readonly Row[]): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ bench, rows })}\n`)
    return
  }
  const lines = rows.map(cellsOf)
  const names = [...new Set(['measured', ...lines.flatMap(Object.keys)])].filter(
    (name) => name !== 'aim' && name !== 'reached',
  )
  const columns = [...names, 'aim', 'reached']
  const table = [columns, columns.map(() => '---'), ...lines.map((line) => columns.map((c) => line[c] ?? ''))]
  process.stdout.write(`${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
}

/** The value below which this share of the values lies; NaN when there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
