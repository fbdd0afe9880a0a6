// Licences a second: rendered, and rendered, coded and sealed. Usage: node bench/licence.ts [licences] [--json]
import { X509Certificate } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { LICENCE_CODE } from '../packages/core/licence/licence-claims.ts'
import { licencePdf, paperInput } from '../packages/documents/documents.ts'
import { makeDemoKey } from '../packages/documents/sign/demo-key.ts'
import { signJws } from '../packages/documents/sign/sign-jws.ts'
import { signPdf } from '../packages/documents/sign/sign-pdf.ts'
import { localKey } from '../packages/documents/sign/signing-key.ts'
import { verifyPdf } from '../packages/documents/sign/verify-pdf.ts'
import { claimsOf, sourceNumber } from './licence-sources.ts'
import { note, percentile, type Row, report } from './report.ts'

const licences = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 200)
const pem = await makeDemoKey('bench', new Date('2026-01-01T00:00:00Z'))
const key = localKey(pem, [new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).raw])
const sealing = { at: '2026-11-26T00:00:00.000Z', reason: '核发' }

async function render(run: number, permits = 3): Promise<Buffer> {
  return licencePdf(paperInput('licence', sourceNumber(run, permits))).pdf
}

async function renderAndSeal(run: number): Promise<Buffer> {
  const source = sourceNumber(run)
  const code = await signJws(claimsOf(source), key, { typ: LICENCE_CODE })
  return signPdf(licencePdf(paperInput('licence', { ...source, code })).pdf, key, sealing)
}

/** Makes one after the other on this thread. */
async function measure(
  measured: string,
  make: (run: number) => Promise<Buffer>,
  from: number,
  most?: number,
) {
  note(measured)
  const values: number[] = []
  const started = performance.now()
  for (let run = from; run < from + licences; run += 1) {
    const start = performance.now()
    await make(run)
    values.push(performance.now() - start)
    // The compiler's memory of a paper is freed when the event loop turns.
    await setImmediate()
  }
  return rowOf(measured, values, performance.now() - started, most)
}

function rowOf(measured: string, values: readonly number[], took: number, most?: number): Row {
  const median = percentile(values, 0.5)
  const figures = {
    licences: values.length,
    'per second': Number(((1000 * values.length) / took).toFixed(1)),
    'median ms': Number(median.toFixed(1)),
    'p95 ms': Number(percentile(values, 0.95).toFixed(1)),
    'memory MB': Math.round(process.memoryUsage().rss / 1e6),
  }
  const aim = most === undefined ? {} : { aim: { text: `median ≤ ${most} ms`, reached: median <= most } }
  return { measured, figures, ...aim }
}

const started = performance.now()
await render(0)
const cold = performance.now() - started
await renderAndSeal(1)
report('licence', [
  rowOf('cold: fonts, compiler, first licence', [cold], cold),
  await measure('render, one thread', render, 1_000, 20),
  await measure('render, 12 permits on two pages, one thread', (run) => render(run, 12), 100_000),
  await measure('render, code and seal, one thread', renderAndSeal, 200_000),
])
const { verdict } = await verifyPdf(await renderAndSeal(2))
if (verdict !== 'valid') throw new Error(verdict)
