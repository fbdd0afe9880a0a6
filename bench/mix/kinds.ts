import type { Random } from '../../apps/server/fuzz/random.ts'
import type { Answer, Visitor } from './visitor.ts'

/** What the mix chooses from. */
export interface World {
  readonly random: Random
  /** Somebody who is not signed in. */
  readonly anybody: () => Visitor
  readonly applicant: () => Visitor
  /** A window clerk, an approver, a chief, an auditor: whoever works here. */
  readonly official: () => Visitor
  /** A window clerk, who may read every case that was handed in. */
  readonly clerk: () => Visitor
  readonly services: readonly string[]
  readonly cases: readonly string[]
  readonly ownCases: readonly string[]
  readonly licences: readonly string[]
  /** The next step of some case that is under way. */
  readonly step: () => Promise<Answer>
}

/** One kind of request, and how many of a hundred are of it. */
export interface Kind {
  readonly name: string
  readonly share: number
  readonly ask: (world: World) => Promise<Answer>
}

function one<T>({ random }: World, list: readonly T[]): T {
  const chosen = list[random.int(list.length)]
  if (chosen === undefined) throw new Error('there is nothing to choose from')
  return chosen
}

const pages = ['/', '/services', '/items', '/authorities', '/commitments', '/decisions']
const words = ['饭店', '食品', 'canyin', '烟草', '宾馆', '药店', '消防']

/**
 * A day of a district: most people read, some ask, few apply; staff work through their lists. The shares are a proposal:
 * nobody has published a day's log.
 */
export const kinds: readonly Kind[] = [
  { name: 'public page', share: 15, ask: (w) => w.anybody().ask('GET', one(w, pages)) },
  { name: 'guide page', share: 10, ask: (w) => w.anybody().ask('GET', `/services/${one(w, w.services)}`) },
  {
    name: 'catalogue search',
    share: 8,
    ask: (w) => w.anybody().ask('GET', `/api/search?q=${encodeURIComponent(one(w, words))}`),
  },
  {
    name: 'guided questions',
    share: 10,
    ask: (w) => w.anybody().ask('POST', `/api/services/${one(w, w.services)}/questions`, { answers: {} }),
  },
  {
    name: 'public look-up of a licence',
    share: 8,
    ask: (w) => w.anybody().ask('GET', `/api/licences/${one(w, w.licences)}`),
  },
  { name: 'own cases', share: 7, ask: (w) => w.applicant().ask('GET', '/api/cases') },
  { name: 'own case', share: 10, ask: (w) => w.applicant().ask('GET', `/api/cases/${one(w, w.ownCases)}`) },
  { name: 'inbox', share: 10, ask: (w) => w.official().ask('GET', '/api/tasks') },
  { name: 'list of cases', share: 4, ask: (w) => w.official().ask('GET', '/api/cases') },
  { name: 'case at the desk', share: 8, ask: (w) => w.clerk().ask('GET', `/api/cases/${one(w, w.cases)}`) },
  { name: 'step of a case (writes)', share: 10, ask: (w) => w.step() },
]

/** A kind, as often as its share says. */
export function chooseKind({ random }: World): Kind {
  let left = random.int(kinds.reduce((sum, { share }) => sum + share, 0))
  for (const kind of kinds) {
    left -= kind.share
    if (left < 0) return kind
  }
  throw new Error('the shares do not add up')
}
