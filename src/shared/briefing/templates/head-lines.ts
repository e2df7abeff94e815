/** The lines under the facts that a note can name, in printed order. */
export const headLines = ['draftedBy', 'clearedBy', 'copiedTo', 'distribution'] as const
export type HeadLine = (typeof headLines)[number]
