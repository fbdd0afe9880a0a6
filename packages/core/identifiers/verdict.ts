/**
 * What a check of an identifier found. `value` is the normalised text. A warning is for a person to look at: the
 * identifier may be right all the same and must not be refused for it.
 */
export type Verdict<Fault extends string, Warning extends string> =
  | { readonly verdict: 'valid'; readonly value: string }
  | { readonly verdict: 'warning'; readonly value: string; readonly reasons: readonly Warning[] }
  | { readonly verdict: 'invalid'; readonly value: string; readonly reasons: readonly Fault[] }

/** The verdict from what was found: any fault makes it invalid, else any warning a warning. */
export function verdictOf<Fault extends string, Warning extends string>(
  value: string,
  faults: readonly Fault[],
  warnings: readonly Warning[],
): Verdict<Fault, Warning> {
  if (faults.length > 0) return { verdict: 'invalid', value, reasons: faults }
  if (warnings.length > 0) return { verdict: 'warning', value, reasons: warnings }
  return { verdict: 'valid', value }
}
