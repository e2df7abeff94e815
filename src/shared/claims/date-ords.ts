/** A claim has two dates with words in the text: what it is about, and when it was said. Their anchors are told apart by `ord`. */
export const dateOrds = { about: 0, said: 1 } as const
export type ClaimDate = keyof typeof dateOrds
