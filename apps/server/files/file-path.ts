import { join } from 'node:path'

/** Where a file lies below the data folder, spread over 256 folders. */
export function filePath(id: string): string {
  return join('files', id.slice(-2), id)
}
