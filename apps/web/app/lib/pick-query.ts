/** The parameters of an address that a page knows, where they are given; all others are left out. */
export function pickQuery<K extends string>(
  address: string,
  names: readonly K[],
): Partial<Record<K, string>> {
  const { searchParams } = new URL(address)
  const given = names.flatMap((name): [K, string][] => {
    const value = searchParams.get(name)?.trim().slice(0, 500)
    return value ? [[name, value]] : []
  })
  return Object.fromEntries(given) as Partial<Record<K, string>>
}
