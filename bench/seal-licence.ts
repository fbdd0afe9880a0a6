// Licences a second: rendered, and rendered, coded and sealed. Usage: node bench/seal-licence.ts [times] [--json]
import { X509Certificate } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { licencePdf, paperInput } from '../packages/documents/documents.ts'
import {
  acceptedStep,
  decidedSteps,
  restaurant,
  sourceOf,
} from '../packages/documents/papers/sample.fixture.ts'
import { makeDemoKey } from '../packages/documents/sign/demo-key.ts'
import { signJws } from '../packages/documents/sign/sign-jws.ts'
import { signPdf } from '../packages/documents/sign/sign-pdf.ts'
import { localKey } from '../packages/documents/sign/signing-key.ts'
import { verifyPdf } from '../packages/documents/sign/verify-pdf.ts'

const times = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 200)
const pem = await makeDemoKey('bench', new Date('2026-01-01T00:00:00Z'))
const key = localKey(pem, [new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).raw])
const at = '2026-11-26T00:00:00.000Z'

/** Each with another name: the compiler remembers what it has already laid out. */
function sourceFor(run: number, code?: string) {
  const form = { ...restaurant, subject_name: `威海经济技术开发区海韵渔家饭店第${run}分店` }
  const source = sourceOf((plan) => [acceptedStep(plan), ...decidedSteps(plan)], { form })
  return code === undefined ? source : { ...source, code }
}

async function render(run: number): Promise<Buffer> {
  return licencePdf(paperInput('licence', sourceFor(run))).pdf
}

async function renderAndSeal(run: number): Promise<Buffer> {
  const claims = {
    n: 'ZH3710722026000042J',
    v: 1,
    h: `第${run}分店`,
    a: '乐天大街88号',
    p: 3,
    d: '2026-11-26',
    x: null,
  }
  const code = await signJws(claims, key, { typ: 'xl' })
  return signPdf(licencePdf(paperInput('licence', sourceFor(run, code))).pdf, key, { at, reason: '核发' })
}

async function measure(name: string, work: (run: number) => Promise<Buffer>, from: number) {
  const values: number[] = []
  const started = performance.now()
  for (let run = 0; run < times; run += 1) {
    const start = performance.now()
    await work(from + run)
    values.push(performance.now() - start)
    // The compiler's memory of a paper is freed when the event loop turns.
    await setImmediate()
  }
  const seconds = (performance.now() - started) / 1000
  values.sort((a, b) => a - b)
  const at = (share: number) => Number((values[Math.floor(share * (times - 1))] ?? 0).toFixed(1))
  return {
    measured: name,
    licences: times,
    'per second': Number((times / seconds).toFixed(1)),
    'median ms': at(0.5),
    'p95 ms': at(0.95),
  }
}

await renderAndSeal(0)
const rows = [
  await measure('render', render, 1),
  await measure('render, sign the code, seal the PDF', renderAndSeal, 1_000_000),
]
const { verdict } = await verifyPdf(await renderAndSeal(7))
if (verdict !== 'valid') throw new Error(verdict)
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows)}\n`)
else console.table(rows)
