import { firstHash, linkHash } from '../case/chain.ts'
import type { Text } from '../catalogue/schema.ts'
import { addDays, toLocalDate } from '../clock/local-date.ts'
import { type DayRoot, dayRoot, type Leaf } from './chain-root.ts'

/** A case's history as it is stored, and what daily roots have of it. */
export interface Chain {
  readonly id: string
  /** Number and hash of the last event, as the state has them. */
  readonly version: number
  readonly head: string
  readonly plan: string
  readonly events: readonly {
    readonly seq: number
    readonly at: string
    readonly actor: unknown
    readonly body: { readonly type: string }
    readonly type: string
    readonly hash: string
  }[]
  readonly leaves: readonly (Omit<Leaf, 'key'> & { readonly day: string })[]
}

/** What is wrong with a case's own chain, recomputed from what is stored. */
function brokenLink({ id, version, head, events }: Chain, hashes: readonly string[]): Text | null {
  const at = events.findIndex(
    ({ seq, type, body, hash }, index) => seq !== index + 1 || type !== body.type || hash !== hashes[index],
  )
  if (at >= 0)
    return { zh: `${id}：第 ${at + 1} 步与校验值不符`, en: `step ${at + 1} does not have its hash` }
  if (events.length !== version)
    return { zh: `${id}：应有 ${version} 步，实有 ${events.length} 步`, en: 'steps are missing' }
  return hashes.at(-1) === head ? null : { zh: `${id}：末尾校验值不符`, en: 'the head is another one' }
}

/** The first event that should be under a root by now and is not. What was never handed in is under none. */
function uncoveredEvent({ events, leaves }: Chain, lastDay: string): Chain['events'][number] | undefined {
  const covered = Math.max(0, ...leaves.map((leaf) => leaf.version))
  const handedIn = events.find(({ type }) => type === 'submitted')
  if (!handedIn) return undefined
  return events.find(
    ({ seq, at }) => seq > covered && seq >= handedIn.seq && toLocalDate(at) <= addDays(lastDay, -1),
  )
}

/**
 * What is wrong with a case: its own chain, then what the roots of past days say of it. `lastDay`: the newest root's; what
 * is older than the day before it has to be under some root.
 */
export function chainFaults(chain: Chain, lastDay: string | null): Text[] {
  const { id, events, leaves, plan } = chain
  let previous = firstHash(id)
  const hashes = events.map((event) => {
    previous = linkHash(previous, event)
    return previous
  })
  const broken = brokenLink(chain, hashes)
  const rewritten = leaves
    .filter((leaf) => hashes[leaf.version - 1] !== leaf.head || leaf.plan !== plan)
    .map(({ day, version }) => ({
      zh: `${id}：${day} 时前 ${version} 步是另一个样子，历史被改写`,
      en: `the history was another one on ${day}`,
    }))
  const left = lastDay ? uncoveredEvent(chain, lastDay) : undefined
  const uncovered = left
    ? [{ zh: `${id}：第 ${left.seq} 步早该有根却没有`, en: `step ${left.seq} is under no root` }]
    : []
  return [...(broken ? [broken] : []), ...rewritten, ...uncovered]
}

/** What is wrong with a day: its leaves, its place after the day before, and what was `published` of it. */
export function rootFaults(
  root: DayRoot,
  leaves: readonly Leaf[],
  before: Pick<DayRoot, 'day' | 'hash'>,
  published: string | undefined,
): Text[] {
  const { day } = root
  const faults: Text[] = []
  const computed = dayRoot(root.previous, day, leaves)
  if (computed.root !== root.root || computed.count !== root.count)
    faults.push({ zh: `${day}：根与当日的办件不符`, en: 'the root is not that of its cases' })
  if (computed.hash !== root.hash) faults.push({ zh: `${day}：校验值不符`, en: 'its hash is another one' })
  if (root.previous !== before.hash)
    faults.push({ zh: `${day}：没有接上前一天`, en: 'it does not follow the day before' })
  if (before.day !== '' && addDays(before.day, 1) !== day)
    faults.push({ zh: `${day}：前面缺了日子`, en: 'days before it are missing' })
  if (published !== undefined && published !== root.hash)
    faults.push({ zh: `${day}：与公布的根不同`, en: 'it is not the published root' })
  return faults
}
