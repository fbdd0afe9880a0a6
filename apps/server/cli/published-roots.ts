import { z } from 'zod'
import { readJson } from './verify-clock/read-file.ts'
import { BadFile } from './verify-clock/shape.ts'

const Roots = z.object({ roots: z.array(z.object({ day: z.string(), hash: z.string() })) })

/** Roots from a file with the answer of GET /api/chain-roots: the hash of each day. Throws `BadFile`. */
export function publishedRoots(path: string): ReadonlyMap<string, string> {
  const parsed = Roots.safeParse(readJson(path))
  if (!parsed.success) throw new BadFile(`${path} 不是每日校验根的列表 · is no list of daily roots`)
  return new Map(parsed.data.roots.map(({ day, hash }) => [day, hash]))
}
