import { describe, expect, it } from 'vitest'
import type { Case, Status } from './case.ts'
import { statusOf } from './case.ts'
import { allowedCommands } from './decide.ts'
import {
  everyCommand,
  giveReady,
  opened,
  people,
  plainCalendar,
  type Story,
  type Who,
} from './journey.fixture.ts'
import { hotelPlan } from './plan.fixture.ts'
import { rules } from './rules.ts'
import { tasksOf } from './tasks.ts'

const everyone = Object.keys(people) as Who[]
const commands = everyCommand(hotelPlan)
const ends: readonly Status[] = ['concluded', 'not_accepted', 'withdrawn']

/** What distinguishes two states for the rules: everything but times, versions and texts. */
function shapeOf(theCase: Case): string {
  const decisions = theCase.parts.map((part) => part.decision)
  const corrected = theCase.correction ? theCase.correction.answeredAt !== null : null
  return JSON.stringify([
    statusOf(theCase),
    decisions,
    corrected,
    theCase.survey !== null,
    theCase.licence !== null,
  ])
}

/** Every state that any order of commands by anybody can reach, with what leads out of it. */
function explore(): { states: Map<string, Story>; edges: Map<string, Set<string>> } {
  const start = opened(hotelPlan)
  const states = new Map([[shapeOf(start.case), start]])
  const edges = new Map<string, Set<string>>()
  const queue = [start]
  for (let story = queue.shift(); story; story = queue.shift()) {
    const from = shapeOf(story.case)
    const out = new Set<string>()
    edges.set(from, out)
    for (const who of everyone) {
      for (const command of commands) {
        const given = giveReady(story, who, command)
        if (!given.ok) continue
        const to = shapeOf(given.story.case)
        out.add(to)
        if (states.has(to)) continue
        states.set(to, given.story)
        queue.push(given.story)
      }
    }
  }
  return { states, edges }
}

describe('the rules table, explored with all commands by everybody', () => {
  const { states, edges } = explore()

  it('reaches every status', () => {
    const reached = new Set([...states.values()].map((story) => statusOf(story.case)))
    expect([...reached].sort()).toEqual([
      'accepted',
      'concluded',
      'correcting',
      'draft',
      'not_accepted',
      'ready',
      'submitted',
      'withdrawn',
    ])
  })

  it('goes through corrections that were asked for and answered', () => {
    const corrections = [...states.values()].map((story) => story.case.correction?.answeredAt)
    expect(corrections.filter((answered) => answered === null)).not.toEqual([])
    expect(corrections.filter((answered) => typeof answered === 'string')).not.toEqual([])
  })

  it('has a way to an end from every state', () => {
    const good = new Set(
      [...states].flatMap(([shape, story]) => (ends.includes(statusOf(story.case)) ? [shape] : [])),
    )
    for (let size = 0; size !== good.size; ) {
      size = good.size
      for (const [from, out] of edges) if ([...out].some((to) => good.has(to))) good.add(from)
    }
    expect([...states.keys()].filter((shape) => !good.has(shape))).toEqual([])
  })

  it('never leaves an end', () => {
    for (const [shape, story] of states) {
      if (ends.includes(statusOf(story.case))) expect([...(edges.get(shape) ?? [])]).toEqual([])
    }
  })

  it('concludes only when all parts are decided, and issues no licence before', () => {
    for (const { case: theCase } of states.values()) {
      const undecided = theCase.parts.some((part) => part.decision === null)
      if (theCase.conclusion || theCase.licence) expect(undecided).toBe(false)
    }
  })

  it('never grants a part that needs a refused one, nor a surveyed one without survey', () => {
    for (const { case: theCase } of states.values()) {
      const decision = (id: string) => theCase.parts.find((part) => part.item === id)?.decision
      if (decision('p_hotel') === 'granted') expect(decision('p_fire')).toBe('granted')
      if (decision('p_food') === 'granted') expect(theCase.survey).not.toBeNull()
    }
  })

  it('has an open task in every state that waits for somebody', () => {
    for (const { case: theCase } of states.values()) {
      // A concluded case may still owe somebody something: the licence, a verification.
      if (statusOf(theCase) === 'concluded') continue
      const waits = !['draft', ...ends].includes(statusOf(theCase))
      expect(tasksOf(theCase, hotelPlan, plainCalendar).length > 0).toBe(waits)
    }
  })

  it('offers a command exactly when somebody’s command of that kind would not be refused for role or state', () => {
    for (const story of states.values()) {
      for (const who of everyone) {
        const offered = new Set(
          allowedCommands(story.case, hotelPlan, people[who]).flatMap((one) =>
            one.about.length > 0 ? one.about.map((id) => `${one.command}:${id}`) : [one.command],
          ),
        )
        for (const command of commands) {
          const given = giveReady(story, who, command)
          const name = 'item' in command ? `${command.type}:${command.item}` : command.type
          if (given.ok) expect(offered.has(name), `${who} ${name} in ${shapeOf(story.case)}`).toBe(true)
        }
      }
    }
  })

  it('every rule has a label in both languages and is used in some state', () => {
    for (const rule of rules) {
      expect(rule.label.zh.length).toBeGreaterThan(0)
      expect(rule.label.en.length).toBeGreaterThan(0)
      expect(rule.from.length).toBeGreaterThan(0)
    }
  })
})
