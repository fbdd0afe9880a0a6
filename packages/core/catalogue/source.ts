import jsYaml from 'js-yaml'

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
  /** The rule's name, for example `unknown-id`. */
  readonly rule: string
}

/** The keys from a file's top to a value in it. */
export type Keys = readonly PropertyKey[]

type Parsed = { ok: true; value: unknown } | { ok: false; problem: CatalogueProblem }

const reasons: Readonly<Record<string, string>> = {
  'duplicated mapping key': 'this key stands here twice; keep one of the two',
  'bad indentation of a mapping entry':
    'the indentation or a quote is wrong; a text with ": " or a quote inside stands in quotes',
}

/** Parses a YAML file fast and without lines (dates stay texts); lines are looked for only where something is wrong. */
export function parseYaml(file: CatalogueFile): Parsed {
  try {
    return { ok: true, value: jsYaml.load(file.text, { schema: jsYaml.CORE_SCHEMA }) }
  } catch (error) {
    if (!(error instanceof jsYaml.YAMLException)) throw error
    const line = (error.mark?.line ?? 0) + 1
    const message = `not readable as YAML: ${reasons[error.reason] ?? error.reason}`
    return { ok: false, problem: { file: file.path, line, message, rule: 'yaml' } }
  }
}

/** Problems by file and line: the order in which people put them right. */
export function inOrder(problems: readonly CatalogueProblem[]): CatalogueProblem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
