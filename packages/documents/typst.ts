import { join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts } from './fonts.ts'
import { legible } from './glyphs.ts'

const templates = join(import.meta.dirname, 'templates')

/** A made PDF, and the characters that had to be printed as their code because no font has them. */
export interface Rendered {
  readonly pdf: Buffer
  readonly missing: readonly string[]
}

/** Renderings after which an unused intermediate result of the compiler is dropped from memory. */
const CACHE_AGE = 10

let compiler: NodeCompiler | undefined

/** One compiler per process: it holds the fonts and the parsed templates. */
function getCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: readFonts() }] })
  return compiler
}

function failure(template: string, error: NodeError | null): Error {
  return new Error(`template ${template} failed: ${JSON.stringify(error?.shortDiagnostics ?? 'no result')}`)
}

/**
 * Renders a template (`templates/<template>.typ`) as PDF/A-2a. The data reaches it as JSON in `sys.inputs.data`,
 * so no text can be read as markup or code. The same data give the same bytes. Throws where the template or the
 * data's shape is wrong: a programming error. Blocks for some 20 ms. The compiler's memory of a paper (1.4 MB) is freed
 * when the event loop turns: whoever makes many papers lets it turn in between, see `bench/render-licence.ts`.
 */
export function renderPdf(template: string, data: unknown): Rendered {
  const typst = getCompiler()
  const { value, missing } = legible(data)
  const compiled = typst.compile({
    mainFilePath: join(templates, `${template}.typ`),
    inputs: { data: JSON.stringify(value) },
  })
  const document = compiled.result
  if (!document) throw failure(template, compiled.takeDiagnostics())
  const pdf = typst.pdf(document, { pdfStandard: 'a-2a' })
  typst.evictCache(CACHE_AGE)
  return { pdf, missing }
}
