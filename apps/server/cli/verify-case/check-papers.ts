import type { Case } from '@xinban/core/case/case'
import type { CaseEvent } from '@xinban/core/case/event'
import { papersOf } from '@xinban/documents/papers-of'
import { fileName, filesOf } from '../../archive/case-files.ts'
import type { Manifest } from '../../archive/manifest.ts'
import { type Check, checked, note } from './check.ts'
import { sha256 } from './check-manifest.ts'
import type { Files } from './read-zip.ts'

/** What the applicant handed in is what the history noted. */
export function checkFiles(files: Files, events: readonly CaseEvent[]): Check {
  const noted = filesOf(events)
  const names = new Set(noted.map(fileName))
  const faults = noted.flatMap((file) => {
    const name = fileName(file)
    const bytes = files.get(name)
    if (!bytes) return [note(`缺少 ${name}（${file.name}）`, 'the history names a file that is missing')]
    const same = sha256(bytes) === file.sha256 && bytes.length === file.size
    return same ? [] : [note(`${name} 与历史记下的校验值不符`, 'does not have the hash of the history')]
  })
  for (const name of files.keys())
    if (name.startsWith('files/') && !names.has(name))
      faults.push(note(`${name} 不在历史中`, 'is in no step'))
  return checked(note('材料', 'files'), {
    faults,
    said: [note(`${noted.length} 个文件与历史相符`, `${noted.length} files are those of the history`)],
  })
}

const PDF = Buffer.from('%PDF-')

/** The papers are those that were noted when they were made. */
export function checkPapers(files: Files, manifest: Manifest, replay: Case): Check {
  const noted = new Map(manifest.papers.map((paper) => [paper.name, paper]))
  const faults = manifest.papers.flatMap(({ name, sha256: wanted }) => {
    const bytes = files.get(name)
    if (!bytes) return [note(`缺少 ${name}`, 'is missing')]
    if (!bytes.subarray(0, PDF.length).equals(PDF)) return [note(`${name} 不是 PDF`, 'is no PDF')]
    return sha256(bytes) === wanted
      ? []
      : [note(`${name} 与生成时的校验值不符`, 'is not the paper that was made')]
  })
  for (const name of files.keys())
    if (name.startsWith('papers/') && !noted.has(name))
      faults.push(note(`${name} 没有记载`, 'was never noted'))
  const open = manifest.missing.map(({ name }) =>
    note(`缺少 ${name}，清单已注明`, 'is missing, as the manifest says'),
  )
  const told = new Set([...noted.keys(), ...manifest.missing.map((one) => one.name)])
  for (const paper of papersOf(replay))
    if (!told.has(`papers/${paper}.pdf`))
      open.push(note(`按本程序还应有 papers/${paper}.pdf`, 'by this program there should be one more'))
  return checked(note('文书', 'papers'), {
    faults,
    open,
    said: [note(`${noted.size} 份与记载相符`, `${noted.size} are those that were made`)],
  })
}
