/** Characters that RFC 8187 wants encoded although `encodeURIComponent` leaves them. */
const more = /['()*!]/g

/**
 * How a file is called when it is shown or saved: an ASCII name for old programs, and the real one (RFC 6266). A name of
 * our own making has no quotes in it, but it is not relied on.
 */
export function inlineAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    more,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`
}
