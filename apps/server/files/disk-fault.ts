import { codeOf } from '@xinban/store/unavailable'

/** There is no room: on the disk, or in what an account may use of it. */
const full: readonly string[] = ['ENOSPC', 'EDQUOT']
/** What a disk says besides, or the system about its files; not what a network says. */
const failing: readonly string[] = [
  'EACCES',
  'EEXIST',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]

/** Whether an error is the disk's, the request being in order: it is full, or it fails otherwise. */
export function diskFault(error: unknown): 'full' | 'failing' | undefined {
  const code = codeOf(error) ?? ''
  if (full.includes(code)) return 'full'
  return failing.includes(code) ? 'failing' : undefined
}
