/** A mail address as lists show it: the first character and the domain (l***@example.cn). */
export function maskMail(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '***' : `${[...address][0]}***${address.slice(at)}`
}

/** A telephone number as lists show it: the first three characters and the last four (138****8000); short ones hidden. */
export function maskPhone(number: string): string {
  if (number.length < 8) return '*'.repeat(number.length)
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}
