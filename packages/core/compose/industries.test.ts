import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Service } from '../catalogue/schema.ts'
import { answerChoices } from './answer-choices.ts'
import { compose } from './compose.ts'
import { completeAnswers, realEdition } from './edition.fixture.ts'
import { fieldSlotsOf } from './field-slots.ts'
import { applicableItems } from './items.ts'
import { needsOf } from './needs.ts'
import { type Answers, measures, type Plan } from './plan.ts'
import { questionList } from './question-list.ts'
import { questionsOf } from './questions.ts'

const edition = realEdition()
const industries = [...edition.services.values()].filter(({ kind }) => kind === 'industry')

/** The plan of the answers; null where with these answers there is nothing to apply for. */
function planOf(service: Service, answers: Answers): Plan | null {
  const composed = compose(edition, service.id, answers)
  if (composed.ok) return composed.plan
  if (applicableItems(edition, service, answers).length === 0) return null
  throw new Error(`${service.id} ${JSON.stringify(answers)}: ${JSON.stringify(composed.problem)}`)
}

function always(service: Service, check: (plan: Plan, answers: Answers) => void, numRuns = 6): void {
  fc.assert(
    fc.property(completeAnswers(edition, service), (answers) => {
      const plan = planOf(service, answers)
      if (plan) check(plan, answers)
    }),
    { numRuns },
  )
}

function distinct(ids: readonly string[]): void {
  expect(ids).toEqual([...new Set(ids)])
}

function fieldIds(plan: Plan): string[] {
  return plan.form.sections.flatMap((section) => section.fields.map((field) => field.id))
}

/** What the items ask for when handled alone, as `kind item id`. */
function slotsOf(service: Service, plan: Plan): string[] {
  const items = applicableItems(edition, service, plan.answers)
  const scope = { edition, service, answers: plan.answers, items }
  return [
    ...needsOf(scope).map((need) => `material ${need.item.id} ${need.id}`),
    ...fieldSlotsOf(scope).map((slot) => `field ${slot.item.id} ${slot.id}`),
  ]
}

it('has 28 industries, 20 of them core', () => {
  expect([industries.length, industries.filter(({ core }) => core).length]).toEqual([28, 20])
})

describe.each(industries.map((service) => [service.id, service] as const))('%s', (_, service) => {
  it('composes under any complete answers: no excluded pair, every paper and datum once, saved everywhere', () => {
    always(service, (plan) => {
      const ids = plan.items.map(({ id }) => id)
      for (const id of ids) {
        for (const other of edition.items.get(id)?.excludes ?? []) expect(ids).not.toContain(other)
      }
      distinct(plan.materials.map(({ id }) => id))
      distinct(plan.materials.flatMap(({ members }) => members.map(({ id }) => id)))
      distinct(fieldIds(plan))
      for (const name of measures) {
        const { before, after } = plan.reduction[name]
        expect([name, before >= after && after >= 0]).toEqual([name, true])
      }
      const asked = plan.materials.filter(({ provider }) => provider === 'applicant')
      for (const { askedBy } of asked.flatMap(({ members }) => members)) {
        expect(askedBy.length).toBeGreaterThan(0)
        for (const { item, basis } of askedBy) {
          expect(ids).toContain(item)
          expect(basis.text).not.toBe('')
        }
      }
    })
  })

  it('waits only for what is there', () => {
    always(service, ({ approval, items }) => {
      distinct(approval.stages.flat())
      const stageOf = (id: string) => approval.stages.findIndex((stage) => stage.includes(id))
      for (const { id, after } of items) {
        expect(stageOf(id)).toBeGreaterThanOrEqual(0)
        for (const before of after) {
          expect(stageOf(before)).toBeGreaterThanOrEqual(0)
          expect(stageOf(before)).toBeLessThan(stageOf(id))
        }
      }
    })
  })

  it('accounts for each paper and datum of each item exactly once', () => {
    always(service, (plan) => {
      const dropped = plan.less.dropped.map(({ kind, item, id }) => `${kind} ${item} ${id}`)
      distinct(dropped)
      const slots = slotsOf(service, plan)
      const left = slots.filter((slot) => !dropped.includes(slot))
      expect(dropped.filter((slot) => !slots.includes(slot))).toEqual([])
      const members = new Map(plan.materials.map(({ id, members }) => [id, members.map((one) => one.id)]))
      const kept = plan.less.kept.map(({ kind, id, askedBy }) => {
        const of = kind === 'material' ? (members.get(id) ?? []) : [id]
        return left.filter((slot) => of.some((one) => slot === `${kind} ${askedBy[0]?.item} ${one}`))
      })
      // Each kept thing stands for one slot, and no slot is left over.
      expect(kept.map((found) => found.length)).toEqual(kept.map(() => 1))
      expect(kept.flat().toSorted()).toEqual(left.toSorted())
    })
  })

  it('drops exactly as many papers and fields as the figures say', () => {
    always(service, ({ less, reduction }) => {
      const dropped = (...reasons: string[]) =>
        less.dropped.filter((one) => reasons.includes(one.reason)).length
      const saved = ({ before, after }: { before: number; after: number }) => before - after
      expect(dropped('covered', 'online_check', 'internal_check', 'commitment')).toBe(
        saved(reduction.materials),
      )
      expect(dropped('asked_once')).toBe(saved(reduction.fields))
    })
  })

  it('gives the same plan again, whatever the order of the answers', () => {
    always(
      service,
      (plan, answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse())
        expect(planOf(service, reversed)).toEqual(plan)
      },
      4,
    )
  })

  it('asks no question too few: what is not asked decides nothing', () => {
    fc.assert(
      fc.property(completeAnswers(edition, service), fc.nat(), (answers, seed) => {
        const asked = new Set(questionsOf(edition, service, answers).map(({ id }) => id))
        const items = applicableItems(edition, service, answers).map(({ id }) => id)
        const others = questionList(edition, service).filter(({ id, when }) => !asked.has(id) && !when)
        const more = others.map((question) => {
          const choices = answerChoices(edition, service, question)
          return [question.id, choices[seed % choices.length]]
        })
        const all = { ...answers, ...Object.fromEntries(more) } as Answers
        expect(applicableItems(edition, service, all).map(({ id }) => id)).toEqual(items)
        const plan = planOf(service, answers)
        if (!plan) return
        const scope = { edition, service, answers: all, items: applicableItems(edition, service, all) }
        expect(needsOf(scope).map((need) => `material ${need.item.id} ${need.id}`)).toEqual(
          slotsOf(service, plan).filter((slot) => slot.startsWith('material')),
        )
      }),
      { numRuns: 6 },
    )
  })

  it('can reach every one of its items', () => {
    const missing = new Set(service.items.map(({ item }) => item))
    for (let seed = 1; seed <= 20 && missing.size > 0; seed += 1) {
      for (const answers of fc.sample(completeAnswers(edition, service), { numRuns: 15, seed })) {
        for (const { id } of applicableItems(edition, service, answers)) missing.delete(id)
      }
    }
    expect([...missing]).toEqual([])
  })
})
