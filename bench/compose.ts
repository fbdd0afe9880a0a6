// How long a plan takes to compile, and a large catalogue to load. Run: npm run bench -- compose [plans] [--json]
import { resolve } from 'node:path'
import type { Edition } from '@xinban/core/catalogue/edition'
import { lint } from '@xinban/core/catalogue/lint'
import { loadEdition } from '@xinban/core/catalogue/load'
import type { CatalogueFile } from '@xinban/core/catalogue/source'
import { readCatalogueFolder } from '../apps/server/catalogue/read-folder.ts'
import { largeCatalogue } from './catalogue-texts.ts'
import { plansOf } from './random-plans.ts'
import { note, percentile, type Row, report } from './report.ts'

const AIM = { p99: 2, seconds: 2, megabytes: 500 } as const
/** Of a province: ten times what the whole country has standardised. */
const LARGE = 10_000

const plans = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 6_000)

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const start = performance.now()
  const result = work()
  return { result, seconds: (performance.now() - start) / 1000 }
}

/** The most memory that this process has had so far, in megabytes. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function load(files: readonly CatalogueFile[]): Edition {
  const loaded = loadEdition(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5), null, 1))
  return loaded.edition
}

function composeRow(measured: string, edition: Edition, count: number): Row {
  plansOf(edition, count / 10, 1)
  const { times, refused } = plansOf(edition, count, 2)
  const p99 = percentile(times, 0.99)
  const figures = {
    plans: times.length,
    'no plan': refused,
    'p50 ms': percentile(times, 0.5).toFixed(3),
    'p99 ms': p99.toFixed(3),
    'max ms': percentile(times, 1).toFixed(3),
  }
  return { measured, figures, aim: { text: `p99 ≤ ${AIM.p99} ms`, reached: p99 <= AIM.p99 } }
}

function loadRow(files: readonly CatalogueFile[], seconds: number): Row {
  const megabytes = (files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6).toFixed(1)
  const figures = { seconds: seconds.toFixed(2), 'peak MB': peak() }
  return {
    measured: `load ${LARGE} items (${files.length} files, ${megabytes} MB)`,
    figures,
    aim: {
      text: `≤ ${AIM.seconds} s, ≤ ${AIM.megabytes} MB`,
      reached: seconds <= AIM.seconds && peak() <= AIM.megabytes,
    },
  }
}

const own = load(await readCatalogueFolder(resolve(import.meta.dirname, '../catalogue')))
note(`${own.services.size} services of this catalogue`)
const rows = [composeRow(`a plan, every service (${own.services.size})`, own, plans)]
const files = largeCatalogue(LARGE)
note(`loading ${files.length} files`)
const large = timed(() => load(files))
rows.push(loadRow(files, large.seconds))
rows.push(composeRow(`a plan in it (${large.result.services.size} services)`, large.result, plans))
const linted = timed(() => lint(large.result, files))
rows.push({
  measured: `lint it (${linted.result.length} remarks)`,
  figures: { seconds: linted.seconds.toFixed(2), 'peak MB': peak() },
})
report('compose', rows)
