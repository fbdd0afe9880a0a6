const longest = 120
/** What a file is called that has no name, or nothing but an extension. */
const unnamed = '未命名'

/** Names that Windows keeps for devices, whatever their extension. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

function cut(name: string): string {
  const characters = [...name]
  if (characters.length <= longest) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : ''
  return (
    characters
      .slice(0, longest - extension.length)
      .join('')
      .trimEnd() + extension
  )
}

/** Begin and end of a name that is longer than any system bears: what follows is done on little. */
function bounded(name: string): string {
  return name.length > 1000 ? name.slice(0, 500) + name.slice(-500) : name
}

/**
 * A file name that can be shown, stored and saved on any system: no path, no control or direction-changing characters,
 * none that Windows has a use for, no device, no hidden file; 120 characters at most.
 */
export function cleanName(given: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? ''
  const plain = bounded(base)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]*(?=\.(?:pdf|jpe?g|png)$)/i, unnamed)
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(devices, '$&_')
  return plain === '' ? unnamed : cut(plain)
}
