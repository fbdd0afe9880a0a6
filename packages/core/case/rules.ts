import { conditionRows } from './after/conditions.ts'
import { creditRows } from './after/credit-record.ts'
import { handOverRows } from './after/hand-over.ts'
import { renewalRows } from './after/renewal.ts'
import { revocationRows } from './after/revocation.ts'
import { verificationRows } from './after/verification.ts'
import { needsSurvey } from './case.ts'
import type { CommandType } from './command.ts'
import { commandLabels } from './command-labels.ts'
import { deliveryRows } from './delivery/delivery.ts'
import * as effects from './effects.ts'
import * as guards from './guards.ts'
import { cancellationRows } from './life/cancellation.ts'
import { expiryRows } from './life/expiry.ts'
import { changeRows } from './life/fact-change.ts'
import { suspensionRows } from './life/suspension.ts'
import { commitmentRows } from './promises/commitment.ts'
import { owedRows } from './promises/owed.ts'
import { previewRows } from './promises/preview.ts'
import { anyone, ofLead, ofPart, owner, type Rows, type Rule } from './rule.ts'
import { acceptanceEvents, acceptanceRows, tooLate } from './time/acceptance.ts'
import { extensionRows } from './time/extension.ts'
import { hearingRows } from './time/hearing.ts'
import { openParts, pauseRows } from './time/pauses.ts'

export type { Rule } from './rule.ts'

/** From the application to the licence; the other rooms write their own rows. */
const table: Rows<CommandType> = {
  submit: {
    from: ['draft'],
    by: ['applicant'],
    mine: owner,
    guard: guards.submit,
    effect: effects.submit,
    basis: ['R-ACC-5', 'R-CMT-1', 'R-CMT-4', 'R-TOL-1', 'R-PEN-1', 'R-PEN-2'],
  },
  withdraw: {
    from: ['draft', 'previewing', 'submitted', 'correcting', 'accepted', 'ready'],
    by: ['applicant'],
    mine: owner,
    guard: guards.none,
    effect: effects.withdraw,
    basis: [],
  },
  accept: {
    from: ['submitted'],
    by: ['window_clerk'],
    mine: anyone,
    guard: guards.none,
    effect: acceptanceEvents,
    basis: ['R-ACC-1', 'R-ACC-2', 'R-TIM-0'],
  },
  refuse_acceptance: {
    from: ['submitted'],
    by: ['window_clerk'],
    mine: anyone,
    guard: (situation, command) => tooLate(situation) ?? guards.refuseAcceptance(situation, command),
    effect: effects.refuseAcceptance,
    basis: ['R-ACC-1'],
  },
  request_correction: {
    from: ['submitted'],
    by: ['window_clerk'],
    mine: anyone,
    available: (theCase) => theCase.correction === null,
    guard: (situation, command) => guards.requestCorrection(situation, command) ?? tooLate(situation),
    effect: effects.requestCorrection,
    basis: ['R-ACC-1', 'R-ACC-3'],
  },
  answer_correction: {
    from: ['correcting'],
    by: ['applicant'],
    mine: owner,
    guard: guards.answerCorrection,
    effect: effects.answerCorrection,
    basis: ['R-ACC-1'],
  },
  record_survey: {
    from: ['accepted'],
    by: ['surveyor'],
    mine: (_case, plan) => plan.survey !== null,
    available: needsSurvey,
    guard: guards.recordSurvey,
    effect: effects.recordSurvey,
    basis: ['R-EXA-2', 'R-COM-5'],
  },
  grant: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: openParts,
    guard: guards.grant,
    effect: effects.grant,
    basis: ['R-EXA-1', 'R-EXA-2', 'R-DEC-1', 'R-CMT-1'],
  },
  refuse: {
    from: ['accepted'],
    by: ['approver'],
    mine: ofPart('approver'),
    subjects: openParts,
    guard: guards.refusePart,
    effect: effects.refusePart,
    basis: ['R-DEC-4', 'R-COM-9', 'R-PEN-1'],
  },
  conclude: {
    from: ['ready'],
    by: ['chief'],
    mine: ofLead('chief'),
    guard: guards.conclude,
    effect: effects.conclude,
    basis: ['R-COM-1', 'R-COM-9', 'R-DEC-2', 'R-DEC-4', 'R-TOL-3'],
  },
  ...acceptanceRows,
  ...pauseRows,
  ...hearingRows,
  ...extensionRows,
  ...previewRows,
  ...commitmentRows,
  ...owedRows,
  ...conditionRows,
  ...deliveryRows,
  ...handOverRows,
  ...verificationRows,
  ...revocationRows,
  ...creditRows,
  ...renewalRows,
  ...suspensionRows,
  ...changeRows,
  ...expiryRows,
  ...cancellationRows,
}

/** The row for a command. */
export function ruleOf<T extends CommandType>(command: T): Rule<T> {
  return { command, label: commandLabels[command], ...table[command] } as Rule<T>
}

/** All rows, in the order of a case's life. */
export const rules: readonly Rule[] = (Object.keys(table) as CommandType[]).map(
  (command) => ruleOf(command) as Rule,
)
