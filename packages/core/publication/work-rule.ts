import type { Edition } from '../catalogue/edition.ts'
import type { Basis, Service, Text } from '../catalogue/schema.ts'
import { chinese, type Fact, fact, line, type Section } from './block.ts'
import type { Publication } from './guide.ts'
import { procedureSection } from './guide-procedure.ts'
import { allBases, clockFacts } from './guide-time.ts'
import type { Overview } from './overview.ts'
import { overviewOf } from './overview.ts'
import { sayAll, text } from './say.ts'
import { stampOf } from './stamp.ts'
import { examinationSection, surveySection } from './work-rule-items.ts'
import { stepSections } from './work-rule-steps.ts'

/** On what the district rests where national law leaves a number open. */
function localFacts({ edition }: Overview): Fact[] {
  const { commitment, tolerance, supervision } = edition.district.law
  const own = (name: Text, { text: basis, level }: Basis) => fact(name, chinese(basis, { level }))
  return [
    ...own(text('本区：告知承诺', 'The district: promises'), commitment.basis),
    ...own(text('本区：容缺', 'The district: owed papers'), tolerance.basis),
    ...own(text('本区：批后监管', 'The district: supervision'), supervision.basis),
  ]
}

function scopeSection(overview: Overview): Section {
  const { applies } = stampOf(overview.edition, overview.service)
  return {
    id: 'scope',
    title: text('适用范围和依据', 'Scope and basis'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...fact(text('适用', 'Applies to'), line(applies)),
          ...fact(text('依据', 'Basis'), ...allBases(overview)),
          ...localFacts(overview),
        ],
      },
    ],
  }
}

function dutiesSection(overview: Overview): Section {
  const { items, service, edition } = overview
  const groups = Map.groupBy(items, ({ authority }) => authority.id)
  const supervisors = Map.groupBy(
    items.filter(({ supervisor }) => supervisor !== null),
    ({ supervisor }) => supervisor?.id ?? '',
  )
  const names = (list: typeof items) => line(sayAll(list.map(({ item }) => item.name)))
  const lead = edition.authorities.get(service.lead)
  return {
    id: 'duties',
    title: text('职责分工', 'Who does what'),
    blocks: [
      {
        kind: 'table',
        head: [text('单位', 'Unit'), text('职责', 'Duty'), text('事项', 'Items')],
        rows: [
          [
            [line(edition.district.window.name)],
            [line(text('收件、受理、一次性告知、送达', 'Receive, accept, ask for corrections, hand over'))],
            [line(text('全部', 'all'))],
          ],
          ...(lead
            ? [
                [
                  [line(lead.name)],
                  [line(text('牵头，汇总办结', 'Lead: conclude'))],
                  [line(text('全部', 'all'))],
                ],
              ]
            : []),
          ...[...groups.values()].flatMap((group) =>
            group[0]
              ? [
                  [
                    [line(group[0].authority.name)],
                    [line(text('审查、决定', 'Examine and decide'))],
                    [names(group)],
                  ],
                ]
              : [],
          ),
          ...[...supervisors.values()].flatMap((group) =>
            group[0]?.supervisor
              ? [
                  [
                    [line(group[0].supervisor.name)],
                    [line(text('批后监管、核查', 'Supervise, verify'))],
                    [names(group)],
                  ],
                ]
              : [],
          ),
        ],
      },
    ],
  }
}

/**
 * The work rule (工作规范) of a service for staff: who does what in which order and in how many days, what is examined,
 * and when the clock stops. From the catalogue and from the table of rules that the system itself follows.
 */
export function workRuleOf(edition: Edition, service: Service): Publication {
  const overview = overviewOf(edition, service)
  const { blocks } = procedureSection(overview)
  return {
    service: { id: service.id, name: service.name },
    title: { zh: `${service.name.zh}工作规范`, en: `Work rule: ${service.name.en}` },
    stamp: stampOf(edition, service),
    sections: [
      scopeSection(overview),
      dutiesSection(overview),
      { id: 'procedure', title: text('办理流程', 'Procedure'), blocks },
      ...stepSections(overview),
      surveySection(overview),
      examinationSection(overview),
      {
        id: 'clock',
        title: text('期限的计算', 'How limits are counted'),
        blocks: [{ kind: 'facts', facts: clockFacts(overview) }],
      },
    ],
  }
}
