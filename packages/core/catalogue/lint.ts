import type { Edition } from './edition.ts'
import { lintConditions } from './lint-conditions.ts'
import { lintContent } from './lint-content.ts'
import { prepareLint } from './lint-context.ts'
import { lintLaw } from './lint-law.ts'
import { lintQuestions } from './lint-questions.ts'
import { lintServices } from './lint-services.ts'
import { lintTopics } from './lint-topics.ts'
import { createLocator } from './locate.ts'
import { type CatalogueFile, type CatalogueProblem, inOrder } from './source.ts'

/**
 * Looks for what a schema cannot see but is wrong in a catalogue: vague papers, limits, promises in excluded areas, what nothing uses, conditions
 * that never hold, questions that change nothing, items that meet or wait for each other, services that search does not
 * find, topics that nothing stands under. `sources` are the files that the edition was loaded from; they give the lines.
 */
export function lint(edition: Edition, sources: readonly CatalogueFile[]): CatalogueProblem[] {
  const problems: CatalogueProblem[] = []
  const context = prepareLint(edition, createLocator(sources), problems)
  lintContent(context)
  lintLaw(context)
  lintConditions(context)
  lintQuestions(context)
  lintServices(context)
  lintTopics(context)
  return inOrder(problems)
}
