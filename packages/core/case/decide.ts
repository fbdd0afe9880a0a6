import { hasRole, type Person } from '../access/person.ts'
import type { Text } from '../catalogue/schema.ts'
import type { Plan } from '../compose/plan.ts'
import { type Fault, problem, type Result } from '../problem.ts'
import { type Case, needsSurvey, partStatus, statusOf } from './case.ts'
import type { Command, CommandType } from './command.ts'
import type { Actor, EventBody } from './event.ts'
import { type Rule, ruleOf, rules } from './rules.ts'
import type { Situation } from './situation.ts'

/** The item that a command is about, or null for commands about the whole case. */
export function itemOf(command: Command): string | null {
  return 'item' in command ? command.item : null
}

/** Staff never handle their own application, whatever roles they hold besides. */
function mayUse(rule: Rule, theCase: Case, plan: Plan, person: Person, item: string | null): boolean {
  const own = rule.by.includes('applicant') || theCase.applicant.id !== person.id
  return own && rule.by.some((role) => hasRole(person, role)) && rule.mine(theCase, plan, person, item)
}

/** What a person can do with a case now; for decisions about parts, with the items they are for. */
export interface Allowed {
  readonly command: CommandType
  readonly label: Text
  readonly basis: readonly string[]
  readonly items: readonly string[]
}

const aboutParts: readonly CommandType[] = ['grant', 'refuse']

/** True for commands that were used up: one correction, one survey. */
function spent(theCase: Case, plan: Plan, command: CommandType): boolean {
  if (command === 'request_correction') return theCase.correction !== null
  return command === 'record_survey' && !needsSurvey(theCase, plan)
}

/** The commands that this person may give in the present state: the buttons, and the answer to a refused command. */
export function allowedCommands(theCase: Case, plan: Plan, person: Person): Allowed[] {
  const status = statusOf(theCase)
  return rules.flatMap((rule): Allowed[] => {
    if (!rule.from.includes(status) || spent(theCase, plan, rule.command)) return []
    if (!mayUse(rule, theCase, plan, person, null)) return []
    const { command, label, basis } = rule
    if (!aboutParts.includes(command)) return [{ command, label, basis, items: [] }]
    const open = theCase.parts.filter((part) => partStatus(theCase, part) === 'open')
    const items = open.filter((part) => rule.mine(theCase, plan, person, part.item)).map((part) => part.item)
    return items.length > 0 ? [{ command, label, basis, items }] : []
  })
}

function nameOf(command: Command): string {
  const item = itemOf(command)
  return item === null ? command.type : `${command.type}:${item}`
}

function undecided(plan: Plan): (id: string) => Fault {
  return (at) => {
    const name = plan.items.find((item) => item.id === at)?.name ?? { zh: at, en: at }
    return {
      at,
      code: 'undecided',
      message: { zh: `尚未决定：${name.zh}`, en: `Not decided yet: ${name.en}` },
    }
  }
}

/** What is allowed instead, as names: `grant:p_tobacco`, `accept`. */
function names(allowed: readonly Allowed[]): string[] {
  return allowed.flatMap(({ command, items }) =>
    items.length > 0 ? items.map((id) => `${command}:${id}`) : [command],
  )
}

function actorOf(rule: Rule, person: Person): Actor {
  const role = rule.by.find((name) => hasRole(person, name)) ?? ''
  return { id: person.id, name: person.name, role }
}

/**
 * Judges a command against the rules table. Refused with `forbidden` (role), `command-not-allowed` (state; lists
 * what is allowed now) or the guard's own problem. Pure: the events carry no time of their own.
 */
export function decide(
  situation: Situation,
  command: Command,
): Result<{ actor: Actor; events: readonly EventBody[] }> {
  const { case: theCase, plan, person } = situation
  const rule = ruleOf(command.type) as Rule
  const allowed = names(allowedCommands(theCase, plan, person))
  if (!mayUse(rule, theCase, plan, person, itemOf(command)))
    return { ok: false, problem: problem('forbidden', { allowed }) }
  const status = statusOf(theCase)
  if (command.type === 'conclude' && status === 'accepted') {
    const open = theCase.parts.filter((part) => !part.decision).map((part) => part.item)
    return { ok: false, problem: problem('parts-open', { allowed, faults: open.map(undecided(plan)) }) }
  }
  if (!rule.from.includes(status)) return { ok: false, problem: problem('command-not-allowed', { allowed }) }
  const refused = rule.guard(situation, command)
  if (refused)
    return { ok: false, problem: { ...refused, allowed: allowed.filter((name) => name !== nameOf(command)) } }
  return { ok: true, actor: actorOf(rule, person), events: rule.effect(situation, command) }
}
