/** Why the other side did not take a message, in words that name nobody. */
export class NotTaken extends Error {}
