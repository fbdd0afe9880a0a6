/** A file takes more looking at than any honest one. */
export class TooTangled extends Error {}

/** How much looking a file is worth; counts what is looked at more than once, too. */
export interface Effort {
  /** Throws TooTangled when it is used up. */
  readonly spend: (characters: number) => void
}

/** An effort of so many characters. */
export function effortOf(characters: number): Effort {
  let left = characters
  return {
    spend: (more) => {
      left -= more
      if (left < 0) throw new TooTangled('the file is too tangled')
    },
  }
}
