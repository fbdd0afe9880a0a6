// Licences a second: rendered, and rendered, coded and sealed. Usage: node bench/licence.ts [licences] [--json]
import { X509Certificate } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { LICENCE_CODE } from '../packages/core/licence/licence-claims.ts'
import { paperManuscript } from '../packages/documents/documents.ts'
import type { Press } from '../packages/documents/press/press.ts'
import { pressHere } from '../packages/documents/press/press-here.ts'
import { threadedPress } from '../packages/documents/press/threaded-press.ts'
import type { PaperSource } from '../packages/documents/sheet.ts'
import { makeDemoKey } from '../packages/documents/sign/demo-key.ts'
import { roomFor, sealPrepared } from '../packages/documents/sign/seal-prepared.ts'
import { signJws } from '../packages/documents/sign/sign-jws.ts'
import { localKey } from '../packages/documents/sign/signing-key.ts'
import { verifyPdf } from '../packages/documents/sign/verify-pdf.ts'
import { claimsOf, sourceNumber } from './licence-sources.ts'
import { note, percentile, type Row, report } from './report.ts'

const licences = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 400)
const cores = availableParallelism()
const pem = await makeDemoKey('bench', new Date('2026-01-01T00:00:00Z'))
const key = localKey(pem, [new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).raw])
const room = { at: '2026-11-26T00:00:00.000Z', reason: '核发', size: await roomFor(key) }

type Make = (press: Press, source: PaperSource) => Promise<Buffer>

const render: Make = async (press, source) => (await press.print(paperManuscript('licence', source))).pdf

/** As the server makes one: its code is signed, the press prints it with room for a signature, the room is filled. */
const renderAndSeal: Make = async (press, source) => {
  const code = await signJws(claimsOf(source), key, { typ: LICENCE_CODE })
  const { prepared } = await press.printForSeal(paperManuscript('licence', { ...source, code }), room)
  return sealPrepared(prepared, key)
}

interface Measured {
  readonly measured: string
  readonly press: Press
  readonly make: Make
  readonly atOnce?: number
  readonly permits?: number
  /** Licences a second that it was to reach. */
  readonly least?: number
}

let run = 0

/** Makes so many at once until all are made; what they are made from is there before. */
async function measure({ measured, press, make, atOnce = 1, permits = 3, least }: Measured): Promise<Row> {
  note(measured)
  const sources = Array.from({ length: licences }, () => {
    run += 1
    return sourceNumber(run, permits)
  })
  const values: number[] = []
  const one = async () => {
    for (let source = sources.pop(); source; source = sources.pop()) {
      const start = performance.now()
      await make(press, source)
      values.push(performance.now() - start)
      // What the compiler holds of a paper on this thread is freed when the event loop turns.
      await setImmediate()
    }
  }
  const started = performance.now()
  const before = process.cpuUsage()
  await Promise.all(Array.from({ length: atOnce }, one))
  return rowOf(measured, values, { took: performance.now() - started, before, ...(least && { least }) })
}

interface Run {
  readonly took: number
  /** The processors' time when it began: what a licence took of it says more than the clock where others work too. */
  readonly before: NodeJS.CpuUsage
  readonly least?: number
}

function rowOf(measured: string, values: readonly number[], { took, before, least }: Run): Row {
  const { user, system } = process.cpuUsage(before)
  const perSecond = Number(((1000 * values.length) / took).toFixed(1))
  const figures = {
    licences: values.length,
    'per second': perSecond,
    'median ms': Number(percentile(values, 0.5).toFixed(1)),
    'p95 ms': Number(percentile(values, 0.95).toFixed(1)),
    'CPU ms': Number(((user + system) / 1000 / values.length).toFixed(1)),
    'memory MB': Math.round(process.memoryUsage().rss / 1e6),
  }
  const aim = least === undefined ? {} : { aim: { text: `≥ ${least} a second`, reached: perSecond >= least } }
  return { measured, figures, ...aim }
}

/** The press in threads as the server has it: as many papers at once as the queue of jobs works on. */
async function measureThreads(): Promise<Row[]> {
  const press = threadedPress()
  const all = { press, atOnce: 4 }
  const start = performance.now()
  const before = process.cpuUsage()
  await press.warm()
  const warm = performance.now() - start
  const rows = [
    rowOf('a thread starts: compiler, fonts', [warm], { took: warm, before }),
    await measure({ ...all, measured: `render, ${cores} cores`, make: render, least: 100 }),
    await measure({
      ...all,
      measured: `render, code and seal, ${cores} cores`,
      make: renderAndSeal,
      least: 50,
    }),
  ]
  const { verdict } = await verifyPdf(await renderAndSeal(press, sourceNumber(0)))
  if (verdict !== 'valid') throw new Error(`the sealed licence is ${verdict}`)
  await press.stop()
  return rows
}

async function measureHere(): Promise<Row[]> {
  const press = pressHere()
  const start = performance.now()
  const before = process.cpuUsage()
  await render(press, sourceNumber(0))
  const cold = performance.now() - start
  return [
    rowOf('the first licence of a process', [cold], { took: cold, before }),
    await measure({ measured: 'render, one thread', press, make: render }),
    await measure({
      measured: 'render, 12 permits on two pages, one thread',
      press,
      make: render,
      permits: 12,
    }),
    await measure({ measured: 'render, code and seal, one thread', press, make: renderAndSeal }),
  ]
}

const threads = await measureThreads()
report('licence', [...(await measureHere()), ...threads])
