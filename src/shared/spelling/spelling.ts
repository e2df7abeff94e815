/** The spellings of English that a person can choose. */
export const spellingLanguages = ['en-US', 'en-GB'] as const
export type SpellingLanguage = (typeof spellingLanguages)[number]

/** The choices of the setting: a language, or no check of the spelling. */
export const spellings = [...spellingLanguages, 'off'] as const
export type SpellingChoice = (typeof spellings)[number]

/** The longest word that is checked, in UTF-16 units. What is longer is no word of English, and looking for suggestions would take long. */
export const longestWord = 60

/** The most words in one question to the dictionary; a longer list is asked in parts. */
export const mostWordsAsked = 2_000

/** The most words of a person's own. The settings are read before the window opens, so they stay small. */
export const mostOwnWords = 2_000

/** The most suggestions for a word. */
export const mostSuggestions = 6

/**
 * The spelling for a person who has chosen none, by the locale of the system ("en-AU"). English outside of the United States is closer to
 * the British spelling; for all other languages it is the American one.
 */
export function usualSpelling(locale: string): SpellingLanguage {
  return /^en-(?!US\b)/iu.test(locale) ? 'en-GB' : 'en-US'
}
