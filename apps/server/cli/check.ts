import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '@xinban/core/catalogue/edition'
import { lint } from '@xinban/core/catalogue/lint'
import { type CatalogueProblem, loadEdition } from '@xinban/core/catalogue/load'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'

function line({ file, line: number, message, rule }: CatalogueProblem): string {
  return `${file}:${number}: ${message} [${rule}]`
}

function counts({ id, items, services, materials, fields, questions }: Edition): string {
  const own = [...services.values()].reduce((sum, service) => sum + service.questions.length, 0)
  const parts = [
    `${items.size} items`,
    `${services.size} services`,
    `${materials.size} materials`,
    `${fields.size} fields`,
    `${questions.size + own} questions`,
  ]
  return `${parts.join(', ')}; edition ${id}`
}

function inWords(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`
}

/** What is wrong with the district's papers; the compiler is loaded only where there are any. */
async function paperLines(folder: string): Promise<string[]> {
  if (!existsSync(join(folder, 'papers'))) return []
  const { useDistrictPapers } = await import('../papers/district-papers.ts')
  return useDistrictPapers(folder).map((found) => `${found} [papers]`)
}

/**
 * `xinban check`: loads and lints the catalogue in a folder and prints `file:line: message [rule]` for each problem,
 * the same for its papers, then what the catalogue holds. Gives the exit code: 1 where there are problems.
 */
export async function check(folder: string): Promise<number> {
  if (!existsSync(folder)) {
    process.stdout.write(`there is no folder ${folder}\n`)
    return 1
  }
  const files = await readCatalogueFolder(folder)
  const loaded = loadEdition(files)
  const problems = loaded.ok ? lint(loaded.edition, files) : loaded.problems
  const summary = loaded.ok ? counts(loaded.edition) : 'the catalogue cannot be loaded'
  const papers = await paperLines(folder)
  const count = problems.length + papers.length
  const lines = [...problems.map(line), ...papers, `${inWords(count)}; ${summary}`]
  process.stdout.write(`${lines.join('\n')}\n`)
  return count > 0 ? 1 : 0
}
