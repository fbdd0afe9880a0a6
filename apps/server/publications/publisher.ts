import { createHash } from 'node:crypto'
import type { Service } from '@xinban/core/catalogue/schema'
import type { Plan } from '@xinban/core/compose/plan'
import { type PublicationKind, publicationManuscript } from '@xinban/documents/publications/publish'
import type { Context } from '../context.ts'
import { typicalPlan } from './typical-plan.ts'

/** A publication and the hash of its bytes. */
export interface Made {
  readonly pdf: Buffer
  readonly sha256: string
}

/** Makes publications, each once. */
export interface Publisher {
  readonly plan: (service: Service) => Promise<Plan | null>
  readonly pdf: (kind: PublicationKind, service: Service) => Promise<Made>
}

/** So many PDF files are kept in memory, some 200 KB each; the one that was made first goes first. */
const MOST_KEPT = 200

function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const there = kept.get(key)
  if (there) return there
  const made = make()
  kept.set(key, made)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  // What failed is tried again when it is next asked for.
  made.catch(() => kept.delete(key))
  return made
}

/** A publisher for the server's edition, which does not change while it runs. */
export function publisherOf({
  edition,
  settings,
  press,
}: Pick<Context, 'edition' | 'settings' | 'press'>): Publisher {
  const plans = new Map<string, Promise<Plan | null>>()
  const papers = new Map<string, Promise<Made>>()

  const plan = (service: Service) => keep(plans, service.id, () => typicalPlan(edition, service))

  async function make(kind: PublicationKind, service: Service): Promise<Made> {
    const composed = kind === 'poster' ? await plan(service) : null
    const demo = settings.mode === 'demo'
    const source = { edition, service, publicUrl: settings.publicUrl, demo }
    const { pdf } = await press.print(publicationManuscript(kind, source, composed))
    return { pdf, sha256: createHash('sha256').update(pdf).digest('hex') }
  }

  const pdf = (kind: PublicationKind, service: Service) =>
    keep(papers, `${service.id} ${kind}`, () => make(kind, service))

  return { plan, pdf }
}
