import type { Case } from '@xinban/core/case/case'
import { canonicalJson } from '@xinban/core/case/chain'
import { letterText } from '@xinban/core/case/promises/letters'
import type { ClockExport } from '@xinban/core/case/time/clock-export'
import type { CaseProof } from '@xinban/core/chain-root/chain-root'
import type { HistoryLink, Opening } from '@xinban/store/read-history'

/** What an archive tells in words. */
export interface ArchiveTexts {
  readonly case: Case
  /** The pinned plan as it was hashed. */
  readonly planText: string
  readonly links: readonly HistoryLink[]
  readonly openings: readonly Opening[]
  /** Null before acceptance. */
  readonly clock: ClockExport | null
  readonly proof: CaseProof
}

/** JSON for people: members in the order of their names, one a line. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`
}

/** What stands in a table for a value that has no salt and commitment. */
export const NONE = '-'

function openingLine({ seq, field, commitment, salt, text }: Opening): string {
  return `${[seq, field, commitment ?? NONE, salt ?? NONE, text].join('\t')}\n`
}

/** The texts of an archive by their names. */
export function archiveTexts(of: ArchiveTexts): Map<string, string> {
  const { links, openings, clock, proof } = of
  const texts = new Map([
    ['case.json', prettyJson(of.case)],
    ['chain.txt', links.map((link) => `${link.hash}\n`).join('')],
    ['events.jsonl', links.map((link) => `${link.text}\n`).join('')],
    ['opened.tsv', openings.map(openingLine).join('')],
    ['plan.json', of.planText],
  ])
  if (clock) texts.set('clock.json', prettyJson(clock))
  if (proof.proofs.length > 0) texts.set('proofs.json', prettyJson(proof))
  for (const [index, letter] of of.case.letters.entries())
    texts.set(`letters/${index + 1}.json`, letterText(letter))
  return texts
}
