import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templateOf } from '../documents.ts'
import { sampleInputs } from './sample-inputs.ts'
import { variablesPage } from './template-variables.ts'

/** The how-to whose list of variables is made from the code, and the marks around that list. */
export const howTo = join(import.meta.dirname, '../../../docs/how-to/restyle-the-papers.md')
export const listed = /(<!-- variables[^\n]*-->\n)([\s\S]*?)(<!-- end -->)/

// node packages/documents/overlay/write-variables.ts: after a change of what papers are given, and of the samples.
if (import.meta.main) {
  const page = variablesPage(sampleInputs(), templateOf)
  const text = readFileSync(howTo, 'utf8').replace(listed, (_, from, _old, to) => `${from}${page}\n${to}`)
  writeFileSync(howTo, text)
}
