import { execFileSync } from 'node:child_process'
import decodeQR from 'qr/decode.js'

// poppler-utils; its absence fails the tests that read a PDF, with the program's name in the message.
function poppler(program: string, args: readonly string[], pdf: Buffer): Buffer {
  return execFileSync(program, args, {
    input: pdf,
    maxBuffer: 200_000_000,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

const texts = new WeakMap<Buffer, string>()

/** For tests: the text of a PDF as `pdftotext` reads it, without any white space; a form feed ends each page. */
export function textOf(pdf: Buffer): string {
  const text =
    texts.get(pdf) ??
    poppler('pdftotext', ['-', '-'], pdf)
      .toString('utf8')
      .replace(/[^\S\f]/g, '')
  texts.set(pdf, text)
  return text
}

/** For tests: how many pages. */
export function pagesOf(pdf: Buffer): number {
  return textOf(pdf).split('\f').length - 1
}

/** For tests: what the QR code on a page (from 1) says, read from its pixels; null if there is none. */
export function qrOf(pdf: Buffer, page: number, dpi = 120): string | null {
  const only = ['-f', String(page), '-l', String(page)]
  const image = poppler('pdftoppm', ['-r', String(dpi), '-gray', ...only, '-'], pdf)
  const [header = '', width, height] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.subarray(0, 30).toString('latin1')) ?? []
  const grey = image.subarray(header.length)
  const rgba = new Uint8ClampedArray(Uint32Array.from(grey, (level) => level * 0x01010101).buffer)
  try {
    return decodeQR({ data: rgba, width: Number(width), height: Number(height) })
  } catch {
    return null
  }
}

/** For tests: the names of the embedded fonts, without their subset prefix. */
export function fontsOf(pdf: Buffer): string[] {
  const lines = poppler('pdffonts', ['-'], pdf).toString('utf8').trim().split('\n').slice(2)
  return [...new Set(lines.map((line) => line.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? ''))].sort()
}

/** For tests: what a PDF says of itself, by name (`Title`, `Author`). */
export function infoOf(pdf: Buffer): Record<string, string> {
  const lines = poppler('pdfinfo', ['-'], pdf).toString('utf8').split('\n')
  return Object.fromEntries(
    lines.map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]),
  )
}
