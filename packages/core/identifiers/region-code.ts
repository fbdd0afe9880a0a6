const PROVINCES: ReadonlySet<string> = new Set(
  [
    ['11', '12', '13', '14', '15'],
    ['21', '22', '23'],
    ['31', '32', '33', '34', '35', '36', '37'],
    ['41', '42', '43', '44', '45', '46'],
    ['50', '51', '52', '53', '54'],
    ['61', '62', '63', '64', '65'],
    ['71', '81', '82'],
  ].flat(),
)

/** How deep a region code goes (GB/T 2260; town and village by the statistical code). */
export type RegionLevel = 'province' | 'city' | 'county' | 'town' | 'village'

/** True if a code begins with the two digits of a province, municipality or special region (GB/T 2260). */
export function hasProvince(code: string): boolean {
  return PROVINCES.has(code.slice(0, 2))
}

/**
 * The level of a region code of 6, 9 or 12 digits; undefined if it is none. The codes of development zones
 * (371072), which only statistics use, count as counties: their form is the same.
 */
export function regionLevel(code: string): RegionLevel | undefined {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(code) || !hasProvince(code)) return undefined
  const [city, county, town, village] = [code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9)]
  // A town may hang on a city without a county between them (Dongguan, 441900), so each level stands alone.
  if (Number(village) > 0) return 'village'
  if (Number(town) > 0) return 'town'
  if (county !== '00') return 'county'
  return city === '00' ? 'province' : 'city'
}

/** True for a region code of 6, 9 or 12 digits in an existing province. */
export function isRegionCode(code: string): boolean {
  return regionLevel(code) !== undefined
}
