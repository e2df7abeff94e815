/** The fields of a source's card that its text may fill. Kept apart from the rules, so that the page does not load the date grammar. */
export const offeredFields = ['author', 'place', 'published', 'updated'] as const
export type OfferedField = (typeof offeredFields)[number]
