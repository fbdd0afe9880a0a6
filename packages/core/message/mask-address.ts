/** A mail address as lists show it: the first character and the domain (l***@example.cn). */
export function maskMail(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '***' : `${[...address][0]}***${address.slice(at)}`
}

/** A telephone number as lists show it: the first three digits and the last four (138****8000); short ones: the last two. */
export function maskPhone(number: string): string {
  if (number.length >= 11) return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
  return `${'*'.repeat(Math.max(number.length - 2, 1))}${number.slice(-2)}`
}
