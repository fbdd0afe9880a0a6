import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { type Coverage, readCoverage } from './cmap.ts'
import { fontPaths } from './fonts.ts'
import { legible } from './glyphs.ts'
import { noOverlay, type Overlay } from './overlay/overlay.ts'

const templates = join(import.meta.dirname, 'templates')

// A thread that only hands papers over to the press needs no compiler.
const load = createRequire(import.meta.url)

/** The files of the built-in templates. */
export function builtInTemplates(): string[] {
  return readdirSync(templates).filter((file) => file.endsWith('.typ'))
}

/** A made PDF, and the characters that had to be printed as their code because no font has them. */
export interface Rendered {
  readonly pdf: Buffer
  readonly missing: readonly string[]
}

/**
 * The compiler remembers what it laid out, for all its threads in one memory. After so many bytes of PDF (four licences, or
 * one guide) it is gone through, which takes a millisecond or two, and what was not needed twice in a row is dropped.
 */
const [BYTES_BETWEEN, CACHE_AGE] = [400_000, 2]

let overlay: Overlay = noOverlay
let compiler: NodeCompiler | undefined
let moreCoverages: readonly Coverage[] = []
let bytesMade = 0

/**
 * Puts a district's templates, images and fonts over the built-in ones, for this thread. They are given to the
 * compiler as texts: whatever a template names is looked for among them and the built-in ones, and nowhere else.
 */
export function useOverlay(next: Overlay): void {
  overlay = next
  compiler = undefined
  moreCoverages = next.fonts.map((font) => readCoverage(font.bytes))
}

/** The built-in fonts, which the compiler reads itself, or, with a district's behind them, all from memory: it cannot mix both. */
function fontArgs() {
  const own = overlay.fonts.map((font) => font.bytes)
  if (own.length === 0) return [{ fontPaths: fontPaths() }]
  return [{ fontBlobs: [...fontPaths().map((path) => readFileSync(path)), ...own] }]
}

/** One compiler per thread: it holds the fonts and the parsed templates. */
function getCompiler(): NodeCompiler {
  if (compiler) return compiler
  const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = load(
    '@myriaddreamin/typst-ts-node-compiler',
  )
  compiler = typst.NodeCompiler.create({
    workspace: templates,
    fontArgs: fontArgs(),
    inputs: { families: families() },
  })
  for (const [file, bytes] of overlay.files) compiler.mapShadow(join(templates, file), bytes)
  return compiler
}

/** The district's own fonts, tried after the built-in ones for characters that those do not have. */
function families(): string {
  return JSON.stringify([...new Set(overlay.fonts.map((font) => font.family))])
}

/** The data come as a file: inputs would be known to every template, and nothing be remembered from paper to paper. */
function compile(template: string, data: unknown) {
  const typst = getCompiler()
  typst.mapShadow(join(templates, 'data.json'), Buffer.from(JSON.stringify(data)))
  return typst.compile({ mainFilePath: join(templates, `${template}.typ`) })
}

function failure(template: string, error: NodeError | null): Error {
  return new Error(`template ${template} failed: ${JSON.stringify(error?.shortDiagnostics ?? 'no result')}`)
}

/** Something that the compiler says about a template; `line` counts from 1. */
export interface Diagnostic {
  readonly file: string
  readonly line: number
  readonly message: string
}

function diagnosticsIn(template: string, error: NodeError | null): Diagnostic[] {
  const found: readonly { message: string; path: string; range?: { start: { line: number } } }[] = error
    ? getCompiler().fetchDiagnostics(error)
    : []
  return found.map(({ message, path, range }) => ({
    file: path.startsWith(templates) ? path.slice(templates.length + 1) : `${template}.typ`,
    line: (range?.start.line ?? 0) + 1,
    message,
  }))
}

/** What is wrong with a template, warnings included, when it is given these data; and the fonts of the PDF that it makes. */
export function tryTemplate(template: string, data: unknown): { problems: Diagnostic[]; fonts: string[] } {
  const compiled = compile(template, legible(data, moreCoverages).value)
  const document = compiled.result
  if (!document) return { problems: diagnosticsIn(template, compiled.takeDiagnostics()), fonts: [] }
  const problems = diagnosticsIn(template, compiled.takeWarnings())
  try {
    const pdf = getCompiler().pdf(document, { pdfStandard: 'a-2a' }).toString('latin1')
    const names = [...pdf.matchAll(/\/FontName ?\/(?:[A-Z]{6}\+)?([^\s/<>]+)/g)].map(([, name = '']) => name)
    return { problems, fonts: [...new Set(names)] }
  } catch (error) {
    const [, message = String(error)] = /message: "((?:[^"\\]|\\.)*)"/.exec(String(error)) ?? []
    return { problems: [...problems, { file: `${template}.typ`, line: 1, message }], fonts: [] }
  }
}

function render(template: string, data: unknown, more: readonly Coverage[]): Rendered {
  const { value, missing } = legible(data, more)
  const compiled = compile(template, value)
  const document = compiled.result
  if (!document) throw failure(template, compiled.takeDiagnostics())
  const typst = getCompiler()
  const pdf = typst.pdf(document, { pdfStandard: 'a-2a' })
  bytesMade += pdf.length
  if (bytesMade >= BYTES_BETWEEN) {
    typst.evictCache(CACHE_AGE)
    bytesMade = 0
  }
  return { pdf, missing }
}

/**
 * Renders a template (`templates/<template>.typ`) as PDF/A-2a. The data reaches it as JSON in the file \`data.json\`,
 * so no text can be read as markup or code. The same data give the same bytes. Throws where the template or the
 * data's shape is wrong: a programming error. Blocks for some 15 ms, which is why the server prints in
 * threads (\`press\`). The compiler's memory of a paper (1.4 MB) is freed
 * when the event loop turns: whoever makes many papers lets it turn in between, see `bench/licence.ts`.
 */
export function renderPdf(template: string, data: unknown): Rendered {
  if (moreCoverages.length === 0) return render(template, data, [])
  try {
    return render(template, data, moreCoverages)
  } catch {
    // A district's own template may not use its own fonts where the character stands: then its code is printed.
    return render(template, data, [])
  }
}
