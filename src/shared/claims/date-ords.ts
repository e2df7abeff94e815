/**
 * A claim has two dates with words in the text: the date it is about, and the date it was said. The `ord` of the anchor tells them apart.
 */
export const dateOrds = { about: 0, said: 1 } as const
export type ClaimDate = keyof typeof dateOrds
