/** Does something every so many milliseconds, one at a time, until it is stopped; what fails is tried the next time. */
export function every(milliseconds: number, work: () => Promise<void>): { stop: () => Promise<void> } {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch(() => undefined)
      .finally(() => {
        running = undefined
      })
  }, milliseconds)
  timer.unref()
  const stop = async () => {
    clearInterval(timer)
    await running
  }
  return { stop }
}
