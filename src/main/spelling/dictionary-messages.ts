/** The text of a Hunspell dictionary's two files: its rules and its words. */
export type DictionaryFiles = { readonly aff: string; readonly dic: string }

/** What the thread of a dictionary is asked: which of these words are misspelled, or which words are like this one, best first. */
export type Question = { readonly misspelled: readonly string[] } | { readonly like: string }

export type DictionaryQuestion = { readonly id: number; readonly question: Question }
export type DictionaryAnswer = { readonly id: number; readonly words: string[] }
