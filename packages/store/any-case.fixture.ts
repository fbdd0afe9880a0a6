import type { EventBody } from '@xinban/core/case/event'
import { planOf } from '@xinban/core/case/plan.fixture'
import { ordinary } from '@xinban/core/case/promises/state'
import { acceptance, granted, submission } from './store.fixture.ts'

/** The authorities of these plans. */
export const authorities = ['bureau', 'fire', 'police']

/** Three authorities in each position: as lead, as one of several, and not at all; with and without a survey. */
export const plans = [
  planOf([{ id: 'p_food', authority: 'bureau', surveyed: true }], {
    approval: { lead: 'bureau', stages: [] },
  }),
  planOf([{ id: 'p_fire', authority: 'fire' }], { approval: { lead: 'police', stages: [] } }),
  planOf(
    [
      { id: 'p_food', authority: 'bureau' },
      { id: 'p_hotel', authority: 'police', surveyed: true },
    ],
    { approval: { lead: 'fire', stages: [] } },
  ),
].map((plan, index) => ({ ...plan, service: { ...plan.service, id: `i_${index}` } }))

const refused: EventBody = { type: 'acceptance_refused', ground: 'not_required', reason: '' }

/** The supervisor's work begins: of an authority that need not be one of the parts'. */
function verified(authority: string): EventBody {
  return { type: 'verification_opened', item: `p_${authority}`, authority, due: '2027-02-01' }
}

/** The ways that lead to each status. */
export function ways(items: readonly string[]): EventBody[][] {
  const accepted = () => [submission(), acceptance]
  const ready = () => [...accepted(), ...items.map(granted)]
  return [
    [],
    [{ type: 'withdrawn', reason: '' }],
    [submission()],
    [submission(), { type: 'withdrawn', reason: '' }],
    [submission(), { type: 'correction_requested', marks: [] }],
    [submission(), refused],
    [submission('138', { ...ordinary, preview: ['m_lease'] })],
    accepted(),
    ready(),
    [...ready(), { type: 'concluded', outcome: 'granted', note: '' }],
    [...ready(), { type: 'concluded', outcome: 'granted', note: '' }, ...authorities.map(verified)],
    [...ready(), { type: 'concluded', outcome: 'granted', note: '' }, verified('police')],
  ]
}
