/** Licences that Apache-2.0 software can be shipped with, code and fonts unchanged (SPDX). */
const fine = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ICU',
  'ISC',
  'LicenseRef-public-domain',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'OpenSSL',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Whether something under this SPDX expression can be shipped; one that mixes AND and OR is for people to read. */
export function canShip(expression: string | undefined): boolean {
  if (!expression) return false
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  const all = plain.split(' AND ')
  const any = plain.split(' OR ')
  if (all.length > 1) return all.every((one) => fine.has(one))
  return any.some((one) => fine.has(one))
}
