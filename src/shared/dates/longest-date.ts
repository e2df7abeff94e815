/** UTF-16 units: longer than any date, two ends of an interval with all marks of doubt. Apart from the grammar, so that a contract does not load it. */
export const longestDate = 100
