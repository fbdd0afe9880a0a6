import type { EventBody } from '@xinban/core/case/event'
import { commit, findCase, readEvents } from '@xinban/store/cases'
import { v7 as uuid } from 'uuid'
import { changeOf } from '../cases/change.ts'
import type { Context } from '../context.ts'

const AT_ONCE = 8

/** Cases as one was at a version: the same plan, form, papers and history, each with a number of its own. */
export async function manyLike(
  context: Context,
  { id, version }: { id: string; version: number },
  count: number,
): Promise<string[]> {
  const model = await findCase(context.db, id)
  if (!model) throw new Error('there is no such case')
  const events = (await readEvents(context.db, id)).filter((event) => event.seq <= version)
  const [last] = events.slice(-1)
  if (!last) throw new Error('a case without events')
  const { actor } = last
  const { plan, planHash } = model
  const one = async (): Promise<string> => {
    const caseId = uuid()
    const bodies = events.map(({ body }): EventBody => {
      if (body.type === 'licence_issued') return { ...body, number: `L${caseId}` }
      return body.type === 'submitted' ? { ...body, number: `N${caseId}` } : body
    })
    const person = { id: actor.id, name: actor.name, roles: [] }
    const request = { requestId: caseId, bodyHash: '' }
    const decided = { caseId, before: null, plan, planHash, actor, person, bodies, at: last.at }
    const kept = await commit(context.db, changeOf(context, { ...decided, action: 'case.test', request }))
    if (!kept.ok) throw new Error(`not kept: ${kept.why}`)
    return caseId
  }
  const ids: string[] = []
  while (ids.length < count) {
    const group = Array.from({ length: Math.min(AT_ONCE, count - ids.length) }, one)
    ids.push(...(await Promise.all(group)))
  }
  return ids
}
