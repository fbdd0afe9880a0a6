import { join } from 'node:path'

/** Where a file lies in the data folder, spread over 256 folders. */
export function filePath(data: string, id: string): string {
  return join(data, 'files', id.slice(-2), id)
}
