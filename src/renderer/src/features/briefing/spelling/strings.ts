/** What the spelling of a briefing says on screen. */
export const strings = {
  menu: (word: string) => `Spelling of “${word}”`,
  noSuggestions: 'No suggestions',
  gesture: 'Correct the spelling',
  corrected: (from: string, to: string) => `“${from}” corrected to “${to}”`,
  add: 'Add to dictionary',
  added: (word: string) => `“${word}” is in your dictionary now`,
  none: 'No misspelled words found',
  off: 'Spelling is off. All commands has “Spelling: English (US)” and “Spelling: English (UK)”.',
  readOnly: 'This library can only be read, so its spelling is not checked.',
  dictionary: 'Your dictionary',
  remove: (word: string) => `Remove “${word}”`,
  removed: (word: string) => `“${word}” is no longer in your dictionary`,
  emptyDictionary: 'Your dictionary is empty. “Next misspelled word” offers to add one.',
} as const
