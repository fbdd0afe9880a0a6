import type { HandlingView } from '@xinban/core/api'
import { statusOf } from '@xinban/core/case/case'
import { commitmentFault, type HandlingFacts, paperFault } from '@xinban/core/case/promises/handling'
import { lettersOf } from '@xinban/core/case/promises/letters'
import { toLocalDate } from '@xinban/core/clock/local-date'
import { checkForm } from '@xinban/core/form/check-form'
import { findCredit, subjectKeysOf } from '@xinban/store/credit'
import type { Context } from '../context.ts'
import type { Found } from './read-case.ts'
import { draftOf } from './situation.ts'

/** What this applicant could promise or hand in later, and the letters that the present choice takes. */
export async function handlingView(context: Context, found: Found): Promise<HandlingView> {
  const { case: theCase, plan } = found
  const isDraft = statusOf(theCase) === 'draft'
  const draft = await draftOf(context, found)
  const handling = isDraft ? draft.handling : theCase.handling
  const today = toLocalDate(context.now())
  const typed = isDraft ? draft.form : theCase.form
  // The letters are filled from the form as it will be handed in: a form with faults changes once more.
  const checked = checkForm(plan.form, plan.answers, typed, today)
  const form = checked.ok ? checked.data : typed
  const credit = await findCredit(context.db, subjectKeysOf(context.db, { ...theCase, form: typed }), today)
  // What stands against a promise besides the two statements that the applicant makes beside it.
  const facts: HandlingFacts = {
    plan,
    handling: { ...handling, mandate: true, noThirdParty: true },
    credit,
    today,
  }
  return {
    handling,
    items: plan.items.flatMap((item) => {
      const law = plan.law.items[item.id]?.commitment
      if (!law) return []
      const { decideWithin, verifyWithin, checklist } = law
      const conditions = checklist.map((point) => point.text)
      const refused = commitmentFault(facts, item.id)
      return [{ id: item.id, name: item.name, refused, decideWithin, verifyWithin, conditions }]
    }),
    papers: plan.materials
      .filter((material) => material.provider === 'applicant')
      .map((material) => ({
        id: material.id,
        name: material.name,
        tolerated: paperFault(facts, material, 'tolerated'),
        promised: paperFault(facts, material, 'promised'),
        preview: paperFault(facts, material, 'preview'),
      })),
    byAgent: plan.answers.by_agent === true,
    letters: isDraft
      ? lettersOf({ plan, handling, form, applicant: theCase.applicant.name })
      : theCase.letters.map(({ signedAt: _at, signedBy: _by, ...letter }) => letter),
  }
}
