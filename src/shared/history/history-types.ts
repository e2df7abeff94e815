/** The record types with a history that a person can read. */
export const historyTypes = ['claim', 'actor', 'source', 'question', 'occasion', 'tag'] as const
export type HistoryType = (typeof historyTypes)[number]
