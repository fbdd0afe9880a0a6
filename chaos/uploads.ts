import { type Clamd, eicar, freePort, hasClamd, startClamd } from '../apps/server/scan/clamd.fixture.ts'
import { clientOf } from '../apps/server/testing/client.ts'
import { openUpload } from '../apps/server/testing/open-upload.ts'
import { samplePdf } from '../apps/server/testing/sample-files.ts'
import { note } from '../bench/report.ts'
import { type Outcome, skipped } from './support/outcome.ts'
import { stand } from './support/stand.ts'

/** The scanner is killed so often if nobody says otherwise. */
export const rounds = 20

const fault = 'uploads while the scanner is killed'
/** Files of a round that go out at once; every third has a virus. */
const AT_ONCE = 12

/** What became of the files of one round, by what they were. */
interface Round {
  readonly kept: number
  readonly refused: number
  readonly unavailable: number
  readonly faults: readonly string[]
  readonly lost: readonly string[]
}

async function oneRound(url: string, round: number, clamd: Clamd): Promise<Round> {
  const client = await clientOf(url, 'applicant', `10.8.${round >> 8}.${round & 255}`)
  const open = await openUpload(client)
  const sending = Array.from({ length: AT_ONCE }, async (_, index) => {
    const bad = index % 3 === 0
    const answer = await client.upload(open.url, `${index}.pdf`, samplePdf(bad ? eicar : `${round} ${index}`))
    return { bad, ...answer }
  })
  // In the middle of it, at any moment.
  setTimeout(() => void clamd.stop(), Math.random() * 2_000)
  const answers = await Promise.all(sending)
  const { body } = await client.get<{ files: { id: string }[] }>(`/api/cases/${open.id}/draft`)
  const listed = new Set(body.files.map(({ id }) => id))
  const kept = answers.filter(({ status }) => status === 201).map((one) => (one.body as { id: string }).id)
  const odd = answers.filter(({ bad, status }) => ![bad ? 415 : 201, 503].includes(status))
  const faults = odd.map(
    ({ bad, status }) => `${bad ? 'a virus' : 'a clean file'} was answered with ${status}`,
  )
  if (listed.size !== kept.length) faults.push(`${listed.size} files are listed, ${kept.length} acknowledged`)
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length
  return {
    kept: kept.length,
    refused: count(415),
    unavailable: count(503),
    faults,
    lost: kept.filter((id) => !listed.has(id)),
  }
}

/** Kills a real clamd under uploads: no file with a virus is ever kept, no acknowledged one is lost. */
export async function run(rounds: number): Promise<Outcome[]> {
  if (!hasClamd) return [skipped(fault, 'clamd is not installed (apt-get install clamav-daemon)')]
  const port = await freePort()
  const place = await stand({ env: { XINBAN_CLAMD: `127.0.0.1:${port}` } })
  const all: Round[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const clamd = await startClamd([], port)
    all.push(await oneRound(place.url, round, clamd))
    await clamd.stop()
    if (round % 5 === 0) note(`uploads ${round}/${rounds}`)
  }
  await place.end()
  const sum = (of: (one: Round) => number) => all.reduce((total, one) => total + of(one), 0)
  const checked = {
    acknowledged: sum(({ kept }) => kept),
    lost: all.flatMap(({ lost }) => lost),
    doubled: [],
    faults: all.flatMap(({ faults }) => faults),
  }
  const more = {
    'viruses refused': sum((one) => one.refused),
    'sent again after': sum((one) => one.unavailable),
  }
  return [{ fault, rounds, checked, more }]
}
