/**
 * For routes whose page depends on the catalogue and the language alone, when nobody is signed in: the server may show
 * what it made for one visitor to the next, for half a minute.
 */
export function headers() {
  return { 'x-same-for-all': 'yes' }
}
