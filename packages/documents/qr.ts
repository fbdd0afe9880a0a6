import { create } from 'qrcode'

/** Quiet zone in modules on every side (ISO/IEC 18004). */
const QUIET = 4

/** A QR code (error correction M, or L where much has to fit) as an SVG with the quiet zone; one path, a rectangle per run of dark modules. */
export function qrSvg(text: string, errorCorrectionLevel: 'M' | 'L' = 'M'): string {
  const { size, data } = create(text, { errorCorrectionLevel }).modules
  const side = size + 2 * QUIET
  const runs: string[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = column
      while (column < size && data[row * size + column]) column += 1
      if (column > from) runs.push(`M${from + QUIET} ${row + QUIET}h${column - from}v1h-${column - from}z`)
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${runs.join('')}"/></svg>`
}
