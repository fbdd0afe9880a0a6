/** Milliseconds that a worker may take for a job on a machine that does much else: a limit for safety, no aim. */
const patience = 150_000

/** Asks again and again until there is an answer; throws after some minutes. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience
  while (Date.now() < end) {
    const answer = await ask()
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`it did not happen within ${patience / 1000} seconds`)
}
