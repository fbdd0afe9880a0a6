import encodeQR from 'qr'

/** Quiet zone in modules on every side (ISO/IEC 18004). */
const QUIET = 4

/** The dark modules of a row as strokes, one for each run of them. */
function strokesOf(row: readonly boolean[], y: number): string {
  let strokes = ''
  for (let x = 0; x < row.length; x += 1) {
    const from = x
    while (row[x]) x += 1
    if (x > from) strokes += `M${from} ${y}.5h${x - from}`
  }
  return strokes
}

/** A QR code (error correction M, or L where much has to fit) as an SVG with the quiet zone; one path, a stroke per run of dark modules. */
export function qrSvg(text: string, level: 'M' | 'L' = 'M'): string {
  const rows = encodeQR(text, 'raw', { ecc: level === 'M' ? 'medium' : 'low', border: QUIET })
  const strokes = rows.map(strokesOf).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}"><path stroke="#000" d="${strokes}"/></svg>`
}
