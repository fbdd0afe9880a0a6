import type { Edition } from '../catalogue/edition.ts'
import { type Result, refuse } from '../problem.ts'
import { checkAnswers } from './answers.ts'
import { type After, afterOf, stagesOf } from './approval.ts'
import { deliveryOf } from './delivery.ts'
import { fieldSlotsOf } from './field-slots.ts'
import { formOf } from './form.ts'
import { applicableItems, excludedPairs, planItem } from './items.ts'
import { lawOf } from './law.ts'
import { lessOf } from './less.ts'
import { limitsOf } from './limits.ts'
import { materialsOf } from './materials.ts'
import { needsOf } from './needs.ts'
import { noticeOf } from './notice.ts'
import type { Answers, Plan, PlanMaterial } from './plan.ts'
import { providersOf } from './providers.ts'
import { reductionOf } from './reduction.ts'
import type { Scope } from './scope.ts'
import { surveyOf } from './survey.ts'

function commitmentOf({ edition, service }: Scope, materials: readonly PlanMaterial[]): Plan['commitment'] {
  const letters = materials.find((material) => material.provider === 'commitment')
  const title = { zh: `${service.name.zh}承诺书`, en: `Commitment: ${service.name.en}` }
  return { title, declaration: edition.district.declaration, members: letters?.members ?? [] }
}

function licenceOf({ edition, service, items }: Scope): Plan['licence'] {
  const permits = items.filter((item) => item.onLicence).map((item) => item.id)
  const { partial, validity } = service
  return { name: edition.district.licence.name, permits, partial, validity }
}

/** Puts the plan together; null when items wait for each other in a circle. */
function put(scope: Scope): Plan | null {
  const { edition, service, answers, items } = scope
  const needs = needsOf(scope)
  const providers = providersOf(scope, needs)
  const after: After = afterOf(items, needs, providers)
  const stages = stagesOf(after)
  if (!stages) return null
  const materials = materialsOf(needs, providers, edition.district.families)
  const slots = fieldSlotsOf(scope)
  const parts = {
    notice: noticeOf(scope),
    materials,
    form: formOf(edition, slots),
    survey: surveyOf(scope),
    limits: limitsOf(items, after, stages),
  }
  return {
    edition: edition.id,
    service: { id: service.id, kind: service.kind, name: service.name },
    answers,
    items: items.map((item) => planItem(scope, item, after.get(item.id) ?? [])),
    ...parts,
    commitment: commitmentOf(scope, materials),
    window: edition.district.window,
    approval: { lead: service.lead, stages },
    licence: licenceOf(scope),
    delivery: deliveryOf(scope),
    law: lawOf(scope, materials),
    reduction: reductionOf(scope, needs, slots, parts),
    less: lessOf(scope, needs, providers, materials, slots),
  }
}

const noItem = {
  zh: '按这些回答，没有需要办理的事项',
  en: 'With these answers there is nothing to apply for',
}

const circle = {
  zh: '目录有误：事项互相等待对方的结果',
  en: 'The catalogue is wrong: items wait for each other’s results',
}

/**
 * Compiles the plan (the eight ones) of a service for a complete set of answers. Problems: `unknown-service`,
 * `answers-invalid` (faults by question, or items that exclude each other), `internal` (a circle in the catalogue).
 */
export function compose(edition: Edition, serviceId: string, answers: Answers): Result<{ plan: Plan }> {
  const service = edition.services.get(serviceId)
  if (!service) return refuse('unknown-service')
  const checked = checkAnswers(edition, service, answers)
  if (!checked.ok) return checked
  const items = applicableItems(edition, service, checked.answers)
  const faults = excludedPairs(items)
  if (faults.length > 0) return refuse('answers-invalid', { faults })
  if (items.length === 0) return refuse('answers-invalid', { detail: noItem })
  const plan = put({ edition, service, answers: checked.answers, items })
  return plan ? { ok: true, plan } : refuse('internal', { detail: circle })
}
