const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const M = 36

/**
 * The check character of ISO/IEC 7064 MOD 37,36 for digits and capital letters; undefined for an empty text or any
 * other character.
 */
export function mod3736(text: string): string | undefined {
  if (text === '') return undefined
  let product = M
  for (const char of text) {
    const value = ALPHABET.indexOf(char)
    if (value < 0) return undefined
    product = (((product + value) % M || M) * 2) % (M + 1)
  }
  return ALPHABET.charAt((M + 1 - product) % M)
}

/** True if the last character of a text is the MOD 37,36 check character of what stands before it. */
export function hasMod3736(text: string): boolean {
  return text.length > 1 && mod3736(text.slice(0, -1)) === text.slice(-1)
}
