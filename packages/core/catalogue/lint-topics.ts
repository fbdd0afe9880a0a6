import { type LintContext, report } from './lint-context.ts'
import { isUnderTopic, topicsOf } from './topics.ts'

/** Where a catalogue has topics: every industry stands under one, and none is empty. */
export function lintTopics(context: LintContext): void {
  const { edition } = context
  if (edition.topics.size === 0) return
  const services = [...edition.services.values()]
  for (const service of services) {
    if (service.kind !== 'industry' || topicsOf(edition, service).length > 0) continue
    const message = 'no topic has one of its industry codes; add the code to a file in topics/'
    report(context, { kind: 'service', id: service.id, path: ['gbt4754'] }, message, 'no-topic')
  }
  for (const topic of edition.topics.values()) {
    if (services.some((service) => isUnderTopic(service, topic))) continue
    const message = 'no service has one of these industry codes; add one or delete the file'
    report(context, { kind: 'topic', id: topic.id, path: ['gbt4754'] }, message, 'empty-topic')
  }
}
