import { StartRefused } from './start-refused.ts'

/** What one process of the server does: answer HTTP, or work on the jobs that commands left in the database. */
export type Part = 'api' | 'jobs'

const parts: readonly Part[] = ['api', 'jobs']

const usage = `write: xinban server [--only api|jobs]
  api: answers HTTP and works on no jobs; jobs: works on jobs and answers no HTTP; without --only: both`

/** The parts that the words of the command line ask for. Throws `StartRefused` for any other word. */
export function partsOf(words: readonly string[]): ReadonlySet<Part> {
  const [option, ...rest] = words.flatMap((word) => word.split('='))
  if (option === undefined) return new Set(parts)
  const part = parts.find((one) => one === rest[0])
  if (option === '--only' && part && rest.length === 1) return new Set([part])
  throw new StartRefused(`${words.join(' ')}: not understood; ${usage}`)
}
