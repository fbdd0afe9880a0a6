/**
 * The question that fills a field (`filledBy: question by_agent`, or the question's bare id); undefined where another
 * field or the procedure fills it.
 */
export function fillingQuestion(filledBy: string | undefined): string | undefined {
  if (filledBy === undefined || filledBy === 'procedure' || filledBy.startsWith('field ')) return undefined
  return filledBy.replace(/^question\s+/, '').trim()
}
