import { namesOf } from './evaluate.ts'
import { parseFilledBy } from './filled-by.ts'
import { type At, atEntry, type Check, checkCondition, demand } from './reference-check.ts'
import type { Field } from './schema.ts'

function checkFiller(check: Check, at: At, filledBy: string): void {
  const filler = parseFilledBy(filledBy)
  const { known } = check.entries
  if (!filler) {
    at(['filledBy'], `write "question <id>", "field <id>" or procedure, not "${filledBy}"`, 'wrong-type')
  } else if (filler.kind === 'field') {
    demand(at, 'field', known.field, filler.id, ['filledBy'])
  } else if (filler.kind === 'question') {
    demand(at, 'question', new Set([...known.question, ...check.anyOwn.keys()]), filler.id, ['filledBy'])
  }
}

/** A field that is asked must not wait for one that never is: it would never be shown. */
function filledName(check: Check, all: ReadonlyMap<string, Field>, field: Field): string | undefined {
  if (!field.when || field.filledBy !== undefined) return undefined
  return namesOf(field.when.tree).find(
    (name) => !check.shared.has(name) && !check.anyOwn.has(name) && all.get(name)?.filledBy !== undefined,
  )
}

/** Checks what the fields name: in `when` questions and other fields, in `filledBy` what fills them. */
export function checkFields(check: Check): void {
  const all = new Map(check.entries.groups.flatMap((group) => Object.entries(group.fields)))
  const maps = [check.shared, check.anyOwn, check.fields]
  for (const [id, field] of all) {
    const at = atEntry(check, 'field', id)
    if (field.filledBy !== undefined) checkFiller(check, at, field.filledBy)
    else if (check.shared.has(id)) {
      const message = `a question has the id "${id}" too; rename the field, or write filledBy: question ${id}`
      at([], message, 'duplicate-id')
    }
    const filled = filledName(check, all, field)
    if (filled === undefined) checkCondition(check, at, field.when, ['when'], maps)
    else {
      const message = `"${filled}" is never asked (filledBy: ${all.get(filled)?.filledBy}); name a question or a field that is asked`
      at(['when'], message, 'unknown-id')
    }
  }
}
