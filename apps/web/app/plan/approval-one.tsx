import { effectiveDays } from '@xinban/core/compose/limits'
import type { Plan, PlanItem } from '@xinban/core/compose/plan'
import { formatSpan } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import { plan as texts } from '../messages/plan.ts'
import { OneSection } from './one.tsx'

/** When each item starts and ends, working days since acceptance (for drawing only). */
function spansOf(plan: Plan): Map<string, { start: number; end: number }> {
  const spans = new Map<string, { start: number; end: number }>()
  for (const id of plan.approval.stages.flat()) {
    const item = plan.items.find((candidate) => candidate.id === id)
    if (!item) continue
    const start = Math.max(0, ...item.after.map((before) => spans.get(before)?.end ?? 0))
    spans.set(id, { start, end: start + Math.max(0.5, effectiveDays(item.limits)) })
  }
  return spans
}

/** One joint approval: lanes side by side; later stages wait for results that they need. */
export function ApprovalOne({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const { stages } = plan.approval
  const spans = spansOf(plan)
  const total = Math.max(1, ...[...spans.values()].map(({ end }) => end))
  const itemOf = (id: string) => plan.items.find((item) => item.id === id)
  const leadName = t(plan.notice.lead.name)
  return (
    <OneSection one="approval" lead={t(texts.approvalText(leadName, plan.limits.effective))}>
      {stages.map((stage, index) => (
        <div key={stage.join()} className="stage">
          {stages.length > 1 && (
            <h3>
              {t(texts.stage(index + 1))}
              {stage.length > 1 && <small className="soft"> {t(texts.together)}</small>}
            </h3>
          )}
          <ul className="lanes">
            {stage.map((id) => (
              <Lane key={id} item={itemOf(id)} plan={plan} total={total} span={spans.get(id)} />
            ))}
          </ul>
        </div>
      ))}
      <p className="soft small">{t(texts.law.jointExtension(plan.law.jointExtension.days))}</p>
    </OneSection>
  )
}

function Lane({
  item,
  plan,
  total,
  span,
}: {
  item: PlanItem | undefined
  plan: Plan
  total: number
  span: { start: number; end: number } | undefined
}) {
  const { t, aside, list } = useLanguage()
  if (!item || !span) return null
  const limit = item.limits.promised ?? item.limits.legal
  const extension = plan.law.items[item.id]?.extension ?? 0
  const names = item.after.flatMap((id) => plan.items.find((one) => one.id === id)?.name ?? []).map(t)
  return (
    <li>
      <div className="lane-text">
        <span className="lane-authority">
          {item.authority.short}
          {item.authority.id === plan.approval.lead && aside(t(texts.leads))}
        </span>
        <span>{t(item.name)}</span>
        <span className="lane-limit number">
          {t(formatSpan(limit))}
          <small className="soft"> {t(item.limits.promised ? texts.promised : texts.legal)}</small>
          {extension > 0 && <small className="soft">{t(texts.law.extension(extension))}</small>}
        </span>
      </div>
      <svg className="lane-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="lane-track" width="100" height="4" />
        <rect
          className="lane-fill"
          x={(span.start / total) * 100}
          width={((span.end - span.start) / total) * 100}
          height="4"
        />
      </svg>
      {names.length > 0 && <p className="soft small">{t(texts.waitsFor(list(names)))}</p>}
    </li>
  )
}
