/**
 * In UTF-16 units, longer than any interval with all marks of uncertainty. Kept apart from the grammar, so that the contract does not load
 * it.
 */
export const longestDate = 100
