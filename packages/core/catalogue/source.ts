import jsYaml from 'js-yaml'
import { isCollection, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'

/** A file of the catalogue: its path below the folder, with `/`, and its text. */
export interface CatalogueFile {
  readonly path: string
  readonly text: string
}

/** Something wrong in a catalogue file, with what to write instead. Lines count from 1. */
export interface CatalogueProblem {
  readonly file: string
  readonly line: number
  readonly message: string
  readonly rule: string
}

/** Parses a file fast; lines are looked for only where something is wrong. */
export function parseYaml(
  file: CatalogueFile,
): { ok: true; value: unknown } | { ok: false; problem: CatalogueProblem } {
  try {
    return { ok: true, value: jsYaml.load(file.text, { schema: jsYaml.CORE_SCHEMA }) }
  } catch (error) {
    if (!(error instanceof jsYaml.YAMLException)) throw error
    const line = (error.mark?.line ?? 0) + 1
    return { ok: false, problem: { file: file.path, line, message: error.reason, rule: 'yaml' } }
  }
}

/** The line of the value at a path in a YAML file; of the nearest thing above it where there is none. */
export function lineOf(file: CatalogueFile, path: readonly PropertyKey[]): number {
  const counter = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: counter })
  let offset = 0
  let node: unknown = document.contents
  for (const key of path) {
    if (!isCollection(node)) break
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(key)) : undefined
    const start = pair && isNode(pair.key) ? (pair.key as Node).range?.[0] : undefined
    const next: unknown = node.get(key as string | number, true)
    offset = start ?? (isNode(next) ? next.range?.[0] : undefined) ?? offset
    node = next
  }
  return counter.linePos(offset).line
}

/** What a schema found wrong, as problems with lines. */
export function problemsOf(
  file: CatalogueFile,
  error: z.ZodError,
  below: readonly PropertyKey[] = [],
): CatalogueProblem[] {
  return error.issues.map((issue) => {
    const path = [...below, ...issue.path]
    const where = path.map(String).join('.')
    return {
      file: file.path,
      line: lineOf(file, path),
      message: where ? `${where}: ${issue.message}` : issue.message,
      rule: 'schema',
    }
  })
}
