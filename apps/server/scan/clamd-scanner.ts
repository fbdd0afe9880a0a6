import { createReadStream } from 'node:fs'
import type { ScannerView } from '@xinban/core/api'
import { lanesOf } from '../lanes.ts'
import { askClamd } from './ask-clamd.ts'
import type { ClamdPlace } from './clamd-place.ts'
import type { Scanner, Verdict } from './scanner.ts'
import { ScannerAway } from './scanner-away.ts'

/** So many files are looked at at once; clamd's own number (MaxThreads) is ten, and others may ask it too. */
const AT_ONCE = 4
/** Milliseconds for a word about itself. */
const SHORT = 2_000
/** Days after which signatures count as old: new ones come out every day. */
const FRESH = 7
const DAY = 86_400_000

/** `stream: OK`, `stream: NAME FOUND`, or why there is no verdict. */
function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  // A name goes into log and audit: only what names of signatures are made of.
  if (signature) return { kind: 'infected', signature: signature.replace(/[^\w.:/-]/g, '_').slice(0, 100) }
  if (answer.startsWith('INSTREAM size limit exceeded')) return { kind: 'too-large' }
  throw new ScannerAway('the virus scanner could not look at the file')
}

/** `ClamAV 1.4.6/27500/Tue Nov 25 08:00:00 2026`; without a day where its signatures are a district's own alone. */
function stateOf(version: string): ScannerView {
  const made = Date.parse(`${version.split('/')[2]} UTC`)
  const old = Date.now() - made > FRESH * DAY
  return { driver: 'clamd', state: old ? 'old' : 'ready', version: version.slice(0, 100) }
}

/** Pieces of nothing, as many as make up a paper. */
async function* zeros(size: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(64 * 1024)
  for (let left = size; left > 0; left -= piece.length) yield piece.subarray(0, left)
}

/** ClamAV's daemon, by its INSTREAM command: it is sent the bytes, never a path. */
export function clamdScanner(place: ClamdPlace, patience: number): Scanner {
  const lanes = lanesOf(AT_ONCE)
  const look = async (body: () => AsyncIterable<Buffer>) => {
    const signal = AbortSignal.timeout(patience)
    const asked = () => askClamd(place, 'INSTREAM', body, signal)
    const answer = await lanes.run(asked, signal).catch((error: unknown) => {
      if (error !== signal.reason) throw error
      throw new ScannerAway('the virus scanner did not come to the file in time')
    })
    return verdictOf(answer)
  }
  return {
    driver: 'clamd',
    scan: (path) => look(() => createReadStream(path)),
    takes: async (size) => (await look(() => zeros(size))).kind !== 'too-large',
    state: async () => {
      try {
        const signal = AbortSignal.timeout(Math.min(SHORT, patience))
        return stateOf(await askClamd(place, 'VERSION', null, signal))
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return { driver: 'clamd', state: 'away', reason }
      }
    },
  }
}
