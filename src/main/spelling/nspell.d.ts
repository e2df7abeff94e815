declare module 'nspell' {
  /** A Hunspell dictionary in memory. */
  type Nspell = {
    readonly correct: (word: string) => boolean
    readonly suggest: (word: string) => string[]
    /** Adds a word, inflected like the word `model` of the dictionary. */
    readonly add: (word: string, model: string) => void
  }
  /** Reads the text of a dictionary's two files: its rules and its words. */
  export default function nspell(aff: string, dic: string): Nspell
}
