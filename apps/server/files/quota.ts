import type { CaseFile } from '@xinban/core/case/event'
import { type Problem, problem } from '@xinban/core/problem'

/** How much can be uploaded: files for one paper, bytes for one case (200 MB). */
export const quota = { filesPerPaper: 20, bytesPerCase: 200 * 1024 * 1024 } as const

const allowed = [`${quota.filesPerPaper} files per paper`, `${quota.bytesPerCase / 1024 / 1024} MB per case`]
const tooMany = {
  zh: `每份材料最多上传 ${quota.filesPerPaper} 个文件，请合并或删除后再上传`,
  en: `A paper may have ${quota.filesPerPaper} files; join some or remove one`,
}
const tooMuch = {
  zh: '本办件上传的文件总量超过 200 MB，请压缩或删除后再上传',
  en: 'The files of a case may have 200 MB in all; remove one or make them smaller',
}

/** Why no file of this size may join those of a case, or undefined when it may. */
export function overQuota(files: readonly CaseFile[], material: string, size: number): Problem | undefined {
  const same = files.filter((file) => file.material === material)
  if (same.length >= quota.filesPerPaper) return problem('file-refused', { detail: tooMany, allowed })
  const total = files.reduce((sum, file) => sum + file.size, size)
  return total > quota.bytesPerCase ? problem('file-refused', { detail: tooMuch, allowed }) : undefined
}
