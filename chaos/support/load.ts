import { answerQuestions, clientOf } from '../../apps/server/testing/client.ts'
import { type Application, journey } from './journey.ts'
import { type Ledger, newLedger } from './ledger.ts'
import { visitors } from './visitors.ts'

/** People at work, and what they were promised. */
export interface Load {
  readonly ledger: Ledger
  /** Cases that got their licence. */
  readonly finished: () => number
  /** Ends it: each step that was begun is answered first, however often it has to be sent again. */
  readonly stop: () => Promise<Ledger>
}

/** What is applied for, in turn: a shop with few parts, and one with many authorities at once. */
const wishes = [
  { service: 'i_hr', wishes: {} },
  { service: 'i_restaurant', wishes: { has_business_licence: true } },
] as const

async function applications(url: string, byPost: boolean): Promise<Application[]> {
  const applicant = await clientOf(url, 'applicant')
  return Promise.all(
    wishes.map(async (one) => ({
      byPost,
      service: one.service,
      answers: await answerQuestions(applicant, one.service, one.wishes),
    })),
  )
}

/** Puts so many lines of work on a server: each one case after the other, by applicants and all of the staff; `byPost`: and their couriers. */
export async function startLoad(url: string, lines: number, byPost = false): Promise<Load> {
  const ledger = newLedger()
  const all = await applications(url, byPost)
  const ending = new AbortController()
  let stopping = false
  let finished = 0
  const work = async (number: number) => {
    const line = { number, visitors: visitors(url, number), ledger, given: ending.signal }
    for (let turn = number; !stopping; turn += 1) {
      const application = all[turn % all.length]
      if (application && (await journey(line, application))) finished += 1
    }
  }
  const working = Promise.all(Array.from({ length: lines }, (_, number) => work(number)))
  const stop = async () => {
    stopping = true
    // A journey that was begun goes on to its end; one that cannot is given up.
    const timer = setTimeout(() => ending.abort(), 60_000)
    await working
    clearTimeout(timer)
    return ledger
  }
  return { ledger, finished: () => finished, stop }
}
