import type { Plan } from '../../compose/plan.ts'
import { type Problem, problem } from '../../problem.ts'
import type { Case } from '../case.ts'
import { anyone, ofLead, ofPart, type Rows } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { clockOf } from './case-clock.ts'
import { openParts } from './pauses.ts'
import type { Extension } from './state.ts'

/** The extension of a part (null: of joint handling), asked for or decided. */
export function extensionOf(theCase: Case, item: string | null): Extension | undefined {
  return theCase.extensions.find((one) => one.item === item)
}

/** An extension is asked for once, before the limit has passed, with reasons, within what the law gives. */
function askFault(
  situation: Situation,
  item: string | null,
  asked: { days: number; reasons: string },
  atMost: number,
): Problem | null {
  if (extensionOf(situation.case, item)) return problem('extension-used')
  if (asked.reasons === '') return problem('reasons-missing')
  if (asked.days > atMost) {
    const detail =
      atMost === 0
        ? {
            zh: '规定该事项期限的法律没有规定可以延长',
            en: 'The law that sets this limit gives no extension',
          }
        : { zh: `最多延长 ${atMost} 个工作日`, en: `At most ${atMost} working days` }
    return problem('extension-cap', { detail })
  }
  return isPast(situation, item) ? problem('limit-passed') : null
}

/** True once the limit of a part (null: of joint handling) has passed: what is over cannot be extended. */
function isPast({ case: theCase, plan, calendar, today }: Situation, item: string | null): boolean {
  const clock = clockOf(theCase, plan, calendar)
  const limit = item === null ? clock?.whole.joint : clock?.parts.find((part) => part.item === item)?.legal
  return limit !== undefined && today > limit.date
}

/** False where the plan's longest way is shorter than joint handling may take, and nothing has made it longer. */
function canBeLong(theCase: Case, plan: Plan): boolean {
  const { pauses, extensions, endedCommitments } = theCase
  const longer = pauses.length + extensions.length + endedCommitments.length > 0
  return longer || plan.limits.legal > plan.limits.joint.amount
}

/** Where the parts end before joint handling has to, extending joint handling would move nothing. */
function needless({ case: theCase, plan, calendar }: Situation): Problem | null {
  const clock = clockOf(theCase, plan, calendar)
  if (!clock || clock.whole.legal.date >= clock.whole.joint.date) return null
  const detail = {
    zh: `整件最迟 ${clock.whole.legal.date} 办结，没有用到联合办理的期限（${clock.whole.joint.date}）`,
    en: `The parts end on ${clock.whole.legal.date}, before the limit of joint handling (${clock.whole.joint.date})`,
  }
  return problem('extension-cap', { detail })
}

function undecided(theCase: Case): string[] {
  const asked = theCase.extensions.flatMap((one) => (one.item !== null && !one.decided ? [one.item] : []))
  return asked.filter((item) => openParts(theCase).includes(item))
}

/** Who decides gives reasons; what is granted begins before the limit has passed. */
function decideFault(
  situation: Situation,
  item: string | null,
  reasons: string,
  granted: boolean,
): Problem | null {
  if (reasons === '') return problem('reasons-missing')
  return granted && isPast(situation, item) ? problem('limit-passed') : null
}

type ExtensionCommands =
  | 'ask_extension'
  | 'decide_extension'
  | 'ask_joint_extension'
  | 'decide_joint_extension'

export const extensionRows: Rows<ExtensionCommands> = {
  ask_extension: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    // Where the law that sets the limit gives no extension there is nothing to ask for.
    subjects: (theCase, plan) =>
      openParts(theCase).filter(
        (item) => !extensionOf(theCase, item) && (plan.law.items[item]?.extension ?? 0) > 0,
      ),
    guard: (situation, command) =>
      askFault(situation, command.item, command, situation.plan.law.items[command.item]?.extension ?? 0),
    effect: (_situation, { item, days, reasons }) => [{ type: 'extension_asked', item, days, reasons }],
    basis: ['R-DEC-1'],
  },
  decide_extension: {
    from: ['accepted'],
    by: ['chief'],
    mine: ofPart('chief'),
    subjects: undecided,
    guard: (situation, { item, reasons, granted }) => decideFault(situation, item, reasons, granted),
    effect: (_situation, { item, granted, reasons }) => [
      { type: 'extension_decided', item, granted, reasons },
    ],
    basis: ['R-DEC-1'],
  },
  ask_joint_extension: {
    from: ['accepted', 'ready'],
    by: ['chief'],
    mine: ofLead('chief'),
    available: (theCase, plan) => !extensionOf(theCase, null) && canBeLong(theCase, plan),
    guard: (situation, command) =>
      needless(situation) ?? askFault(situation, null, command, situation.plan.law.jointExtension.days),
    effect: (_situation, { days, reasons }) => [{ type: 'extension_asked', item: null, days, reasons }],
    basis: ['R-DEC-2'],
  },
  decide_joint_extension: {
    from: ['accepted', 'ready'],
    by: ['leader'],
    mine: anyone,
    available: (theCase) => extensionOf(theCase, null)?.decided === null,
    guard: (situation, { reasons, granted }) => {
      if (extensionOf(situation.case, null)?.decided !== null) return problem('command-not-allowed')
      return decideFault(situation, null, reasons, granted)
    },
    effect: (_situation, { granted, reasons }) => [
      { type: 'extension_decided', item: null, granted, reasons },
    ],
    basis: ['R-DEC-2'],
  },
}
