import { holds } from '../catalogue/evaluate.ts'
import type { Need } from './needs.ts'
import type { Answers, Provider } from './plan.ts'
import type { Scope } from './scope.ts'

/** Where a paper comes from, with the register's name or the id of the item whose result it is. */
export interface Provided {
  readonly provider: Provider
  readonly source: string | null
}

/** The item whose result every asker can use; none when an asker would need its own result. */
function producerOf(needs: readonly Need[], scope: Scope, id: string): string | undefined {
  const producers = scope.items.filter((item) => item.produces.includes(id))
  return producers.find((item) => needs.every((need) => need.item.id !== item.id))?.id
}

function provide(needs: readonly Need[], scope: Scope, answers: Answers): Provided {
  const [first] = needs
  if (!first || first.material.kind === 'form') return { provider: 'form', source: null }
  const { id, material } = first
  if (material.family === 'commitment') return { provider: 'commitment', source: null }
  const producer = producerOf(needs, scope, id)
  if (producer !== undefined) return { provider: 'step', source: producer }
  const { register } = material
  if (register && holds(register.when, answers)) return { provider: 'register', source: register.name }
  return { provider: 'applicant', source: null }
}

/** Where each paper that is asked here comes from, by material id, in the order in which they are first asked. */
export function providersOf(scope: Scope, needs: readonly Need[]): Map<string, Provided> {
  const byId = Map.groupBy(
    needs.filter((need) => need.basis),
    (need) => need.id,
  )
  return new Map([...byId].map(([id, group]) => [id, provide(group, scope, scope.answers)]))
}
