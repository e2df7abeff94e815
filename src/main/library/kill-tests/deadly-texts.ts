/** Texts whose import ends the thread of `mortal-worker.ts`. */
export const dieBefore = 'End before\nThis is not saved.\n'
export const dieAfter = 'End after\nThis is saved, and nobody was told.\n'
