import type { Case } from '@xinban/core/case/case'
import type { CaseEvent } from '@xinban/core/case/event'
import type { Text } from '@xinban/core/catalogue/schema'
import { papersOf } from '@xinban/documents/papers-of'
import { verifyPdf } from '@xinban/documents/sign/verify-pdf'
import { fileName, filesOf } from '../../archive/case-files.ts'
import type { Manifest } from '../../archive/manifest.ts'
import { type Check, checked, note } from './check.ts'
import { sha256, signerOf } from './check-manifest.ts'
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

/** What is wrong with a paper by itself, what cannot be shown, and whose seal it bears. */
async function lookAt(name: string, bytes: Buffer): Promise<{ fault?: Text; open?: Text; signer?: string }> {
  const seal = await verifyPdf(bytes)
  switch (seal.verdict) {
    case 'valid':
      return { signer: signerOf(seal.certificate) }
    case 'unsigned':
      return {
        open: note(`${name} 没有签章（早于启用签章）`, 'bears no seal: it was made before there was one'),
      }
    case 'changed':
      return { fault: note(`${name} 在签章之后被改动`, 'was changed after it was sealed') }
    case 'appended':
      return { fault: note(`${name} 在签章之后添加了内容`, 'something was added after it was sealed') }
    case 'unreadable':
      return { fault: note(`${name} 不是 PDF，或者签章无法读取`, 'is no PDF, or its seal cannot be read') }
  }
}

/** The papers are those that were noted when they were made, and bear a seal that holds. */
export async function checkPapers(files: Files, manifest: Manifest, replay: Case): Promise<Check> {
  const noted = new Map(manifest.papers.map((paper) => [paper.name, paper]))
  const faults: Text[] = []
  const open: Text[] = []
  const signers = new Set<string>()
  for (const { name, sha256: wanted } of manifest.papers) {
    const bytes = files.get(name)
    if (!bytes) {
      faults.push(note(`缺少 ${name}`, 'is missing'))
      continue
    }
    if (sha256(bytes) !== wanted)
      faults.push(note(`${name} 与生成时的校验值不符`, 'is not the paper that was made'))
    const found = await lookAt(name, bytes)
    if (found.fault) faults.push(found.fault)
    if (found.open) open.push(found.open)
    if (found.signer) signers.add(found.signer)
  }
  for (const name of files.keys())
    if (name.startsWith('papers/') && !noted.has(name))
      faults.push(note(`${name} 没有记载`, 'was never noted'))
  open.push(
    ...manifest.missing.map(({ name }) =>
      note(`缺少 ${name}，清单已注明`, 'is missing, as the manifest says'),
    ),
  )
  const told = new Set([...noted.keys(), ...manifest.missing.map((one) => one.name)])
  for (const paper of papersOf(replay))
    if (!told.has(`papers/${paper}.pdf`))
      open.push(note(`按本程序还应有 papers/${paper}.pdf`, 'by this program there should be one more'))
  const seals = [...signers].map((signer) => note(signer, ''))
  return checked(note('文书', 'papers'), {
    faults,
    open,
    said: [
      note(
        `${noted.size} 份与记载相符，签章有效`,
        `${noted.size} are those that were made, their seals hold`,
      ),
      ...seals,
    ],
  })
}
