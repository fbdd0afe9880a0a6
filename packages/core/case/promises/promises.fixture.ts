import type { Plan } from '../../compose/plan.ts'
import type { ItemLaw, LetterTemplate, MaterialLaw, Offer, PlanLaw } from '../../compose/plan-law.ts'
import type { Command } from '../command.ts'
import { give, opened, type Story, walk } from '../journey.fixture.ts'
import { hotelPlan, planOf } from '../plan.fixture.ts'
import type { Handling } from './events.ts'
import { lettersOf } from './letters.ts'
import { ordinary } from './state.ts'

const yes: Offer = { offered: true, why: null, level: 'proposal' }
const no: Offer = { offered: false, why: { zh: '目录没有列入', en: 'Not listed' }, level: 'proposal' }

/** A law in which the fire check can be decided on a promise and verified after, and the lease may follow later. */
export function promisingPlan(more: Partial<PlanLaw> = {}, change: Partial<ItemLaw> = {}): Plan {
  const plan = planOf([
    { id: 'p_food', authority: 'bureau', years: 5 },
    { id: 'p_fire', authority: 'fire', years: 3 },
    { id: 'p_hotel', authority: 'police', after: ['p_fire'] },
  ])
  const law = plan.law
  const fire = law.items.p_fire
  if (!fire) throw new Error('the plan has no fire check')
  const checklist = [
    { id: 'exits', text: { zh: '安全出口畅通', en: 'Exits are free' }, level: 'seen' as const },
  ]
  const lease: MaterialLaw = { tolerated: yes, promised: yes, preview: yes }
  return {
    ...plan,
    law: {
      ...law,
      items: {
        ...law.items,
        p_fire: {
          ...fire,
          class: 'post_supervision',
          areas: ['public_safety'],
          commitment: {
            ...yes,
            decideWithin: { amount: 1, unit: 'workday' },
            verifyWithin: { amount: 20, unit: 'workday' },
            replaces: [],
            checklist,
          },
          ...change,
        },
        p_food: { ...(law.items.p_food as ItemLaw), commitment: { ...fire.commitment, ...no } },
      },
      materials: { ...law.materials, m_lease: lease },
      letters: [
        letter('post_supervision'),
        letter('tolerant_handling'),
        letter('proof_commitment'),
        letter('tolerant_preview'),
      ],
      ...more,
    },
  }
}

function letter(name: LetterTemplate['class']): LetterTemplate {
  return {
    id: name,
    class: name,
    version: 2,
    title: { zh: '承诺书', en: 'Commitment' },
    notice: ['事项：{items}。', '材料：{papers}；期限：{deadline}。'],
    promise: ['{applicant}承诺符合：{conditions}。'],
    basis: [],
    level: 'proposal',
  }
}

/** The wishes of a test. */
export function wish(more: Partial<Handling>): Handling {
  return { ...ordinary, noThirdParty: true, ...more }
}

/** A draft that wishes to be handled so; without the lease where it may be absent. */
export function wishing(plan: Plan, handling: Handling): Story {
  const story = opened(plan)
  if (!story.draft) throw new Error('a story begins with a draft')
  const absent = [...handling.tolerated, ...handling.promised, ...handling.preview]
  const files = story.draft.files.filter((file) => !absent.includes(file.material))
  return { ...story, draft: { ...story.draft, files, handling } }
}

/** The submission that agrees to every letter. */
export function agreed(story: Story): Command {
  const { draft, plan } = story
  const { form = {}, handling = ordinary } = draft ?? {}
  const letters = lettersOf({ plan, form, handling, applicant: story.case.applicant.name })
  return { type: 'submit', committed: true, letters: letters.map((one) => one.sha256) }
}

/** Handed in with these wishes. */
export function submitted(plan: Plan, handling: Handling): Story {
  const story = wishing(plan, handling)
  return walk(story, [['applicant', agreed(story)]])
}

/** The problem of a command, or `carried out`. */
export function problemOf(story: Story, who: Parameters<typeof give>[1], command: Command): string {
  const given = give(story, who, command)
  return given.ok ? 'carried out' : given.problem.kind
}

export { hotelPlan }
