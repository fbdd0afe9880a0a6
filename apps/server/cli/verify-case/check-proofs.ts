import type { Text } from '@xinban/core/catalogue/schema'
import { caseKey, provesCase } from '@xinban/core/chain-root/chain-root'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { z } from 'zod'
import type { Manifest } from '../../archive/manifest.ts'
import { BadFile } from '../verify-clock/shape.ts'
import { type Check, checked, note } from './check.ts'
import type { History } from './check-history.ts'
import { jsonOf } from './parse.ts'
import type { Files } from './read-zip.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const Root = z.strictObject({ day: z.iso.date(), count: z.int().min(1), root: hash, previous: hash, hash })
const Proofs = z.strictObject({
  format: z.literal('xinban-proof/1'),
  key: hash,
  plan: hash,
  proofs: z.array(
    z.strictObject({
      version: z.int().min(1),
      head: hash,
      index: z.int().min(0),
      path: z.array(hash).max(64),
      root: Root,
    }),
  ),
})
type Proof = z.infer<typeof Proofs>['proofs'][number]

/** Roots that somebody kept or fetched from where they are published: the hash of each day. */
export type Published = ReadonlyMap<string, string>

function faultOf(proofs: z.infer<typeof Proofs>, proof: Proof, history: History): Text | null {
  const { version, head, root } = proof
  if (!provesCase(proofs, proof))
    return note(`${root.day} 的证明走不到当日的根`, 'the proof does not lead to the root')
  const event = history.events[version - 1]
  if (history.hashes[version - 1] !== head || !event)
    return note(
      `${root.day} 时第 ${version} 步是另一个样子：历史被改写`,
      'the history was another one on that day',
    )
  if (toLocalDate(event.at) > root.day)
    return note(`第 ${version} 步晚于 ${root.day}`, 'a step is later than its root')
  return null
}

/** Where the proofs and what was published part. */
function against(published: Published, proofs: readonly Proof[]): { faults: Text[]; open: Text[] } {
  const faults: Text[] = []
  const open: Text[] = []
  for (const { root } of proofs) {
    const known = published.get(root.day)
    if (known === undefined)
      open.push(note(`所给的公布值没有 ${root.day}`, 'that day is not among the given roots'))
    else if (known !== root.hash)
      faults.push(note(`${root.day} 的根与公布的不同`, 'the root is not the published one'))
  }
  return { faults, open }
}

/** What was so on which day, by the roots of those days; `published`: compared with these. */
export function checkProofs(
  files: Files,
  manifest: Manifest,
  history: History,
  published: Published | null,
): Check {
  const name = note('每日校验根', 'daily roots')
  if (!files.has('proofs.json')) {
    const none = note(
      '档案里没有证明：看不出是否整体重写过',
      'there is no proof: all of it could have been written anew',
    )
    return checked(name, { faults: [], open: [none] })
  }
  const parsed = Proofs.safeParse(jsonOf(files, 'proofs.json'))
  if (!parsed.success) throw new BadFile(`proofs.json: ${parsed.error.issues[0]?.message}`)
  const { key, plan, proofs } = parsed.data
  const faults = proofs.flatMap((proof) => faultOf(parsed.data, proof, history) ?? [])
  if (key !== caseKey(manifest.case)) faults.push(note('证明属于别的办件', 'the proofs are of another case'))
  if (plan !== manifest.plan) faults.push(note('证明属于别的方案', 'the proofs are of another plan'))
  const inOrder = proofs.every((one, index) => index === 0 || (proofs[index - 1]?.version ?? 0) < one.version)
  if (!inOrder || proofs.length === 0)
    faults.push(note('证明的顺序不对', 'the proofs are not in their order'))
  const compared = published ? against(published, proofs) : { faults: [], open: [] }
  const last = proofs.at(-1)
  const rest = manifest.version - (last?.version ?? 0)
  const open = [...compared.open]
  if (rest > 0)
    open.push(
      note(`${last?.root.day} 以后的 ${rest} 步还没有根`, `${rest} later steps are under no root yet`),
    )
  const days = proofs.map(({ root }) => `${root.day} ${root.hash}`)
  const by = published
    ? note('与公布的相同', 'the published ones')
    : note('请与公布的对照', 'compare with the published ones')
  return checked(name, {
    faults: [...faults, ...compared.faults],
    open,
    said: [note(`${proofs.length} 天，${by.zh}`, by.en), ...days.map((day) => note(day, ''))],
  })
}
