import { isExcluded, isPromiseMode } from './commitment-offer.ts'
import { neededPlaces, placesIn } from './letter-places.ts'
import { type LintContext, report } from './lint-context.ts'
import type { Item } from './schema.ts'
import type { Keys } from './source.ts'
import { isLonger } from './spans.ts'

/** Something wrong at keys inside an entry. */
interface LawFault {
  readonly path: Keys
  readonly message: string
  readonly rule: string
}

function classFaults({ class: { name }, commitment, tolerance }: Item): LawFault[] {
  const path = ['class']
  const rule = 'class-contradicts'
  if (name === 'post_supervision' && (commitment.mode === 'none' || commitment.mode === 'not_needed')) {
    const message = `the class is post_supervision but commitment.mode is ${commitment.mode}; change one of the two`
    return [{ path, message, rule }]
  }
  if (name !== 'tolerant_handling' || tolerance) return []
  return [
    { path, message: 'the class is tolerant_handling but tolerance is false; change one of the two', rule },
  ]
}

function promiseFaults(item: Item): LawFault[] {
  const { areas, commitment, survey } = item
  const faults: LawFault[] = []
  const path = ['commitment']
  if (areas.length === 0 && commitment.ownBasis) {
    const message = 'ownBasis is for items in an excluded area; write areas or leave it out'
    faults.push({ path: [...path, 'ownBasis'], message, rule: 'own-basis' })
  }
  if (!isPromiseMode(item)) return faults
  if (isExcluded(item)) {
    const names = areas.map(({ area }) => area).join(', ')
    const message = `promises are excluded in ${names}; write mode: none, or as ownBasis the item's own law that provides for them`
    faults.push({ path, message, rule: 'excluded-area' })
  }
  if (survey.checklist.length === 0 && commitment.checklist.length === 0) {
    const message = 'a promise needs something to verify; write commitment.checklist'
    faults.push({ path, message, rule: 'promise-without-checklist' })
  }
  return faults
}

function spanFaults({ commitment: { decideWithin }, limits: { legal }, validity }: Item): LawFault[] {
  const faults: LawFault[] = []
  if (decideWithin && isLonger(decideWithin, legal)) {
    const message = 'deciding on a promise takes longer here than the legal limit; write a shorter limit'
    faults.push({ path: ['commitment', 'decideWithin'], message, rule: 'promise-too-long' })
  }
  const { earliest, latest } = validity.renewal ?? {}
  if (earliest && latest && !isLonger(earliest, latest)) {
    const message =
      'the renewal begins after it has to be asked for; earliest counts back further than latest'
    faults.push({ path: ['validity', 'renewal'], message, rule: 'renewal-window' })
  }
  return faults
}

function lintDistrict({ edition: { district }, locator, problems }: LintContext): void {
  const { lights, supervision } = district.law
  const add = (path: Keys, message: string): void => {
    const line = locator.lineOf({ file: 'district.yaml', path })
    problems.push({ file: 'district.yaml', line, message, rule: 'district-law' })
  }
  if (lights.red >= lights.yellow)
    add(['law', 'lights'], 'the red light comes first; write less for red than for yellow')
  if (supervision.repairAfterMonths > supervision.creditMonths) {
    const message = 'a credit record can be repaired only after it has ended; write fewer months'
    add(['law', 'supervision', 'repairAfterMonths'], message)
  }
}

function lintLetters(context: LintContext): void {
  for (const letter of context.edition.letters.values()) {
    const texts = [...letter.notice, ...letter.promise]
    const told = new Set(texts.flatMap((text) => placesIn(text) ?? []))
    const lacking = neededPlaces[letter.class].filter((place) => !told.has(place))
    if (lacking.length === 0) continue
    const places = lacking.map((place) => `{${place}}`).join(', ')
    const message = `a letter of the class ${letter.class} has to tell ${places}; write it into a paragraph`
    report(context, { kind: 'letter', id: letter.id, path: ['notice'] }, message, 'letter-lacks')
  }
}

/** What stands in the catalogue about time and promises: excluded areas, classes, windows, letters. */
export function lintLaw(context: LintContext): void {
  lintDistrict(context)
  lintLetters(context)
  for (const item of context.edition.items.values()) {
    for (const { path, message, rule } of [
      ...classFaults(item),
      ...promiseFaults(item),
      ...spanFaults(item),
    ]) {
      report(context, { kind: 'item', id: item.id, path }, message, rule)
    }
  }
  for (const [id, { kind, promisable }] of context.edition.materials) {
    if (!promisable || kind === 'proof') continue
    const message = `a promise can stand in for a proof, not for a ${kind}; leave promisable out`
    report(context, { kind: 'material', id, path: ['promisable'] }, message, 'promisable-kind')
  }
}
