const words = {
  late: 'no answer in time',
  large: 'the answer is too large',
  elsewhere: 'the answer leads elsewhere, and is not followed',
  'not-allowed': 'its address is inside the house and not named in XINBAN_OUTBOUND',
  unreachable: 'cannot be reached',
} as const

/** Why a service outside gave no answer, in words that name nobody. */
export class OutsideFault extends Error {
  readonly why: keyof typeof words

  constructor(why: keyof typeof words, code?: string) {
    super(code === undefined ? words[why] : `${words[why]} (${code})`)
    this.why = why
  }
}
