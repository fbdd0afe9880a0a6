import type { CaseView } from '@xinban/core/case/case-view'
import type { CasePlan } from '@xinban/core/compose/plan'
import type { FastifyReply } from 'fastify'

/** Plans as JSON: the greater part of every view of a case, and the same in all views of all cases that share it. */
const written = new WeakMap<CasePlan, string>()

function planJson(plan: CasePlan): string {
  const known = written.get(plan)
  if (known !== undefined) return known
  const json = JSON.stringify(plan)
  written.set(plan, json)
  return json
}

/** Answers with a case as somebody sees it, as JSON. */
export function sendView(reply: FastifyReply, { plan, ...view }: CaseView): FastifyReply {
  const json = `{"plan":${planJson(plan)},${JSON.stringify(view).slice(1)}`
  return reply.type('application/json; charset=utf-8').send(json)
}
