import type { Case } from './case.ts'

/** What a licence says of its holder; empty where nobody said it. */
export interface LicenceFacts {
  /** 经营主体名称. */
  readonly holder: string
  /** 统一社会信用代码. */
  readonly uscc: string
  /** 法定代表人（负责人、经营者）. */
  readonly legalRep: string
  /** 经营场所. */
  readonly premises: string
}

/** The facts that can be changed on a licence; another code is another subject, which needs a licence of its own. */
export const changeableFacts = ['holder', 'legalRep', 'premises'] as const satisfies (keyof LicenceFacts)[]
export type ChangeableFact = (typeof changeableFacts)[number]
export type ChangedFacts = { readonly [F in ChangeableFact]?: string }

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

/** The facts as the newest version of the licence has them: those of the application, and what was changed since (R-CHG-1). */
export function licenceFacts({ form, applicant, licence }: Case): LicenceFacts {
  return {
    holder: textOf(form.subject_name) || applicant.name,
    uscc: textOf(form.uscc),
    legalRep: textOf(form.legal_rep_name),
    premises: textOf(form.premises_address),
    ...licence?.facts,
  }
}
