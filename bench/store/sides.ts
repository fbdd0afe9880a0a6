import { randomUUID } from 'node:crypto'
import type { Person } from '@xinban/core/access/person'
import type { CaseView } from '@xinban/core/case/case-view'
import { Command } from '@xinban/core/case/command'
import { nextNumber } from '@xinban/store/counters'
import { runCommand } from '../../apps/server/cases/run-command.ts'
import type { Context } from '../../apps/server/context.ts'
import type { DurableWorld } from '../durable-world.ts'
import { type Step, stepsOf } from '../restaurant.ts'
import { type BareStatement, bareStatement, columnTypes } from './bare-statement.ts'
import { caseRow, writtenRows } from './written-rows.ts'

/** One way of taking cases from the hand-in to the licence: command after command, by their place in the row. */
export interface Side {
  readonly name: string
  readonly commands: number
  readonly carryOut: (caseId: string, command: number) => Promise<void>
}

function personOf({ demoPeople }: Context, id: string): Person {
  const found = demoPeople.find(({ person }) => person === id)
  if (!found) throw new Error(`nobody is called ${id}`)
  return { id, name: found.name, roles: found.roles }
}

/** The command path as the routes call it. */
export function commandPath(context: Context, { plan }: CaseView): Side {
  const steps = stepsOf(plan)
    .flat()
    .map((step: Step) => ({ person: personOf(context, step.person), command: Command.parse(step.command) }))
  const carryOut = async (caseId: string, index: number): Promise<void> => {
    const step = steps[index]
    if (!step) return
    const done = await runCommand(context, step.person, caseId, step.command, randomUUID())
    if (!done.ok) throw new Error(`${step.command.type}: ${JSON.stringify(done.problem)}`)
  }
  return { name: 'command path', commands: steps.length, carryOut }
}

/** The same rows in one statement by hand; what the model case's commands wrote is what is written. */
export async function bareSql(world: DurableWorld, model: CaseView, path: Side): Promise<Side> {
  const { owner } = world
  const { db, now } = world.server.context
  const types = await columnTypes(owner)
  const statements: BareStatement[] = []
  for (let index = 0; index < path.commands; index += 1) {
    const before = await caseRow(owner, model.id)
    await path.carryOut(model.id, index)
    const written = await writtenRows(owner, model.id, before)
    statements.push(bareStatement(`bare-${index}`, written, model.id, types))
  }
  const carryOut = async (caseId: string, index: number): Promise<void> => {
    const statement = statements[index]
    if (!statement) return
    const { name, text, takesNumber } = statement
    if (takesNumber) await nextNumber(db, 'licence', now().slice(0, 4))
    const { rows } = await db.pool.query<{ changed: number }>({
      name,
      text,
      values: statement.values(caseId),
    })
    if (rows[0]?.changed !== 1) throw new Error(`${name} changed nothing`)
  }
  return { name: 'bare SQL', commands: path.commands, carryOut }
}
