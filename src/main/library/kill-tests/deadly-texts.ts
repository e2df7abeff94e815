/** Texts whose import makes `mortal-worker.ts` end. */
export const dieBefore = 'End before\nThis is not saved.\n'
export const dieAfter = 'End after\nThis is saved, and nobody was told.\n'
