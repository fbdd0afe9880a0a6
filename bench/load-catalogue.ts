// How long a large catalogue takes to load and to lint. Run: node bench/load-catalogue.ts [items]
import { lint } from '@xinban/core/catalogue/lint'
import { loadEdition } from '@xinban/core/catalogue/load'
import { largeCatalogue } from './catalogue-texts.ts'

/** The aims: seconds to load and validate, megabytes at the peak. */
const AIM = { seconds: 2, megabytes: 500 } as const

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The most memory that the process has had so far, in megabytes. */
function peak(): string {
  return `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
}

function row(name: string, seconds: number | null, note: string): void {
  const time = seconds === null ? '' : `${seconds.toFixed(2)} s`
  say(`| ${name.padEnd(18)} | ${time.padStart(8)} | ${peak().padStart(8)} | ${note} |`)
}

function timed<T>(work: () => T): { result: T; seconds: number } {
  const start = performance.now()
  const result = work()
  return { result, seconds: (performance.now() - start) / 1000 }
}

const count = Number(process.argv[2] ?? 10_000)
const files = largeCatalogue(count)
const lines = files.reduce((sum, file) => sum + file.text.split('\n').length, 0)
const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0)

say('| what               |     time |     peak | note |')
say('|--------------------|---------:|---------:|------|')
row('texts in memory', null, `${files.length} files, ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB`)
const loaded = timed(() => loadEdition(files))
if (!loaded.result.ok) throw new Error(JSON.stringify(loaded.result.problems.slice(0, 5), null, 1))
const { edition } = loaded.result
row(
  'load and validate',
  loaded.seconds,
  `${edition.items.size} items; aim ${AIM.seconds} s, ${AIM.megabytes} MB`,
)
const linted = timed(() => lint(edition, files))
row('lint', linted.seconds, `${edition.services.size} services, ${linted.result.length} problems`)
