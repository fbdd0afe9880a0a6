import { isLetterPlace, letterPlaces } from '@xinban/core/catalogue/letter-places'

/** A template's text with its places named in words: {applicant} becomes 〔申请人名称〕. */
export function withPlaces(text: string): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    isLetterPlace(name) ? `〔${letterPlaces[name].zh}〕` : place,
  )
}
