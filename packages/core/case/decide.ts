import { hasRole, type Person } from '../access/person.ts'
import type { Text } from '../catalogue/schema.ts'
import type { Plan } from '../compose/plan.ts'
import { type Fault, type Problem, problem, type Result } from '../problem.ts'
import { type Case, partStatus, statusOf, toldDue } from './case.ts'
import { canonicalJson } from './chain.ts'
import type { Command, CommandType } from './command.ts'
import type { Actor, CaseEvent, EventBody } from './event.ts'
import { evolve } from './evolve.ts'
import { type Rule, ruleOf, rules } from './rules.ts'
import type { Situation } from './situation.ts'
import { clockOf, dueOf } from './time/case-clock.ts'

/** What a command is about: an item, a paper, a condition, a record; null for commands about the whole case. */
export function subjectOf(command: Command): string | null {
  if ('item' in command) return command.item
  if ('material' in command) return command.material
  if ('condition' in command) return command.condition
  if ('parcel' in command) return command.parcel
  return 'record' in command ? command.record : null
}

/** Staff never handle their own application, whatever roles they hold besides. */
function mayUse(rule: Rule, theCase: Case, plan: Plan, person: Person, item: string | null): boolean {
  const own = rule.by.includes('applicant') || theCase.applicant.id !== person.id
  return own && rule.by.some((role) => hasRole(person, role)) && rule.mine(theCase, plan, person, item)
}

/** What a person can do with a case now. */
export interface Allowed {
  readonly command: CommandType
  readonly label: Text
  readonly basis: readonly string[]
  /** What it can be about now: items, papers, conditions or records; empty for commands about the whole case. */
  readonly about: readonly string[]
}

/** The commands that this person may give in the present state: the buttons, and the answer to a refused command. */
export function allowedCommands(theCase: Case, plan: Plan, person: Person): Allowed[] {
  const status = statusOf(theCase)
  return rules.flatMap((rule): Allowed[] => {
    if (!rule.from.includes(status) || rule.available?.(theCase, plan) === false) return []
    if (!mayUse(rule, theCase, plan, person, null)) return []
    const { command, label, basis } = rule
    if (!rule.subjects) return [{ command, label, basis, about: [] }]
    const about = rule.subjects(theCase, plan).filter((one) => rule.mine(theCase, plan, person, one))
    return about.length > 0 ? [{ command, label, basis, about }] : []
  })
}

function nameOf(command: Command): string {
  const subject = subjectOf(command)
  return subject === null ? command.type : `${command.type}:${subject}`
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
  return allowed.flatMap(({ command, about }) =>
    about.length > 0 ? about.map((id) => `${command}:${id}`) : [command],
  )
}

function actorOf(rule: Rule, person: Person): Actor {
  const role = rule.by.find((name) => hasRole(person, name)) ?? ''
  return { id: person.id, name: person.name, role }
}

/** Why a command cannot be about this subject now; null where it can, or where the rule has no subjects. */
function notNow(rule: Rule, theCase: Case, plan: Plan, subject: string | null): Problem | null {
  if (!rule.subjects || (subject !== null && rule.subjects(theCase, plan).includes(subject))) return null
  const part = theCase.parts.find((one) => one.item === subject)
  const waits = part !== undefined && partStatus(theCase, part) === 'waiting'
  return problem(waits ? 'part-waiting' : 'command-not-allowed')
}

/** Why the rule refuses a command of the right person in the right state; null where it does not. */
function refusal(rule: Rule, situation: Situation, command: Command): Problem | null {
  const { case: theCase, plan } = situation
  const refused = notNow(rule, theCase, plan, subjectOf(command)) ?? rule.guard(situation, command)
  if (refused) return refused
  return rule.available?.(theCase, plan) === false ? problem('command-not-allowed') : null
}

/** An event of its own for each time that the dates move, with the command that moved them (R-DEC-2, R-DEC-3). */
function movedDates(
  situation: Situation,
  actor: Actor,
  command: Command,
  events: readonly EventBody[],
): EventBody[] {
  const { case: before, plan, calendar, at } = situation
  const after = events.reduce<Case>((state, body, index) => {
    const event: CaseEvent = { seq: before.version + 1 + index, at, actor, body }
    return evolve(before.id, state, event)
  }, before)
  const running = ['accepted', 'ready'].includes(statusOf(after))
  const clock = running ? clockOf(after, plan, calendar) : null
  if (!clock) return []
  const due = dueOf(clock)
  const told = toldDue(after)
  if (!told || canonicalJson(due) === canonicalJson(told)) return []
  const { legal, effective } = told
  return [{ type: 'due_changed', due, before: { legal, effective }, because: command.type }]
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
  // Worked out for a refusal only: nobody who may do it asks what else they may.
  const allowed = () => names(allowedCommands(theCase, plan, person))
  if (!mayUse(rule, theCase, plan, person, subjectOf(command)))
    return { ok: false, problem: problem('forbidden', { allowed: allowed() }) }
  const status = statusOf(theCase)
  if (command.type === 'conclude' && status === 'accepted') {
    const open = theCase.parts.filter((part) => !part.decision).map((part) => part.item)
    return {
      ok: false,
      problem: problem('parts-open', { allowed: allowed(), faults: open.map(undecided(plan)) }),
    }
  }
  if (!rule.from.includes(status))
    return { ok: false, problem: problem('command-not-allowed', { allowed: allowed() }) }
  const refused = refusal(rule, situation, command)
  if (refused)
    return {
      ok: false,
      problem: { ...refused, allowed: allowed().filter((name) => name !== nameOf(command)) },
    }
  const actor = actorOf(rule, person)
  const events = rule.effect(situation, command)
  return { ok: true, actor, events: [...events, ...movedDates(situation, actor, command, events)] }
}
