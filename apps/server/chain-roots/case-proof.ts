import { type CaseProof, caseKey, proofOf } from '@xinban/core/chain-root/chain-root'
import { findRoot, leavesOf, rootDaysOf } from '@xinban/store/chain-roots'
import type { Context } from '../context.ts'

/** The proofs of a case: one for each day on which it changed and that has a root. */
export async function caseProof(
  { db }: Context,
  { id, planHash }: { id: string; planHash: string },
): Promise<CaseProof> {
  const key = caseKey(id)
  const proofs: CaseProof['proofs'][number][] = []
  for (const day of await rootDaysOf(db, id)) {
    const [stored, leaves] = await Promise.all([findRoot(db, day), leavesOf(db, day)])
    if (!stored) throw new Error(`the day ${day} has leaves and no root`)
    const { madeAt: _, ...root } = stored
    const proof = proofOf(root, leaves, key)
    if (proof) proofs.push(proof)
  }
  return { format: 'xinban-proof/1', key, plan: planHash, proofs }
}
