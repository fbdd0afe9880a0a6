/** A file name that can be shown and stored: no path, no control or direction-changing characters, 120 at most. */
export function cleanName(given: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? ''
  const plain = base.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  const characters = [...plain]
  if (characters.length <= 120) return plain === '' ? '未命名' : plain
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 && plain.length - dot <= 6 ? plain.slice(dot) : ''
  return characters.slice(0, 120 - extension.length).join('') + extension
}
