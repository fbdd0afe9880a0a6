import type { PaperInputs } from '../documents.ts'
import { type Kind, kinds, paperTitles } from '../kinds.ts'

/** What every paper is given (`Sheet`); told once. */
export const shared = [
  'title',
  'district',
  'brand',
  'bureau',
  'number',
  'date',
  'made',
  'url',
  'qr',
  'applicant',
  'window',
  'phone',
  'supervision',
  'demo',
] as const

function isFacts(value: readonly unknown[]): boolean {
  return value.every(
    (one) => Array.isArray(one) && one.length === 2 && one.every((x) => typeof x === 'string'),
  )
}

/** The entries of a list as one: for each name the first value that says something. */
function merged(entries: readonly object[]): object {
  const all = entries.flatMap((entry) => Object.entries(entry))
  const says = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0)
  const names = [...new Set(all.map(([name]) => name))]
  return Object.fromEntries(
    names.map((name) => {
      const values = all.filter(([of]) => of === name).map(([, value]) => value)
      return [name, values.find(says) ?? values[0]]
    }),
  )
}

function listShape(value: readonly unknown[]): string {
  if (value.length === 0) return 'list'
  if (isFacts(value)) return 'list of (label, value)'
  const objects = value.filter((one): one is object => typeof one === 'object' && one !== null)
  const isObjects = objects.length === value.length && !value.some((one) => Array.isArray(one))
  return `list of ${shapeOf(isObjects ? merged(objects) : value[0])}`
}

/** The shape of a value in words: text, number, list of {name: text, …}. */
function shapeOf(value: unknown): string {
  if (value === null) return 'none, or a value'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'true or false'
  if (typeof value === 'number') return 'number'
  if (Array.isArray(value)) return listShape(value)
  const parts = Object.entries(value as object).map(([name, inner]) => `${name}: ${shapeOf(inner)}`)
  return `{${parts.join(', ')}}`
}

function tableOf(kind: Kind, input: object, template: string): string {
  const names = Object.entries(input).filter(([name]) => !shared.some((one) => one === name))
  const rows = names.map(([name, value]) => `| \`data.${name}\` | ${shapeOf(value)} |`)
  const head = `### ${paperTitles[kind]} · \`${template}.typ\`${template === kind.replaceAll('_', '-') ? '' : ` (\`${kind}\`)`}`
  return [
    head,
    '',
    ...(rows.length > 0 ? ['| variable | what it is |', '| --- | --- |', ...rows] : ['Nothing more.']),
  ].join('\n')
}

/** The variables of every template as a page of documentation, read off sample data. */
export function variablesPage(inputs: PaperInputs, templateOf: (kind: Kind) => string): string {
  const all = shared.map((name) => `\`data.${name}\` (${shapeOf(inputs.receipt[name])})`)
  const own = kinds.map((kind) => tableOf(kind, inputs[kind], templateOf(kind)))
  return [`Every paper: ${all.join(', ')}.`, ...own].join('\n\n')
}
