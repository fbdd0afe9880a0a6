import type { District, Item } from './schema.ts'

/**
 * Working days by which the head of the authority can extend the legal limit, once. What the item's own law says; else
 * the general extension, for a permit that has the general limit and none of its own; else none (R-DEC-1: 法律、法规另有
 * 规定的，依照其规定).
 */
export function extensionOf(
  { type, limits: { legal } }: Pick<Item, 'type' | 'limits'>,
  { law }: Pick<District, 'law'>,
): number {
  if (legal.extension !== undefined) return legal.extension
  const { limit, days } = law.extension
  const general = type === 'permit' && legal.amount === limit.amount && legal.unit === limit.unit
  return general && !legal.special ? days : 0
}
