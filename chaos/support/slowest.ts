/** The longest of some times in milliseconds, as seconds with one digit. */
export function slowest(times: readonly number[]): string {
  return (Math.max(0, ...times) / 1000).toFixed(1)
}
