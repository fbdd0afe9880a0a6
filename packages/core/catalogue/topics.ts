import type { Edition } from './edition.ts'
import type { Service, Topic } from './schema.ts'

/** True when one of the service's industry codes begins as the topic says. */
export function isUnderTopic(service: Pick<Service, 'gbt4754'>, topic: Topic): boolean {
  return service.gbt4754.some((code) => topic.gbt4754.some((start) => code.startsWith(start)))
}

/** The topics of a service, in their order. */
export function topicsOf(edition: Pick<Edition, 'topics'>, service: Pick<Service, 'gbt4754'>): Topic[] {
  return [...edition.topics.values()].filter((topic) => isUnderTopic(service, topic))
}
