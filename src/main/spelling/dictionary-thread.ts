import { parentPort, workerData } from 'node:worker_threads'
import nspell from 'nspell'
import { mostSuggestions } from '#shared/spelling/spelling.ts'
import type { DictionaryAnswer, DictionaryFiles, DictionaryQuestion } from './dictionary-messages.ts'

/**
 * A thread that holds one dictionary. Reading it takes 0.2 to 0.3 s, and suggestions for a word that resembles none up to 0.5 s, for which
 * neither the window nor the library should wait.
 */
const { aff, dic } = workerData as DictionaryFiles
const dictionary = nspell(aff, dic)

/** Words of briefing notes that a dictionary lacks, each inflected like "government". The American one has "judgment" only. */
for (const word of ['judgement', 'demarche']) dictionary.add(word, 'government')

parentPort?.on('message', ({ id, question }: DictionaryQuestion) => {
  const words = 'misspelled' in question ? question.misspelled.filter((word) => !isRight(word)) : suggest(question.like)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin.
  parentPort?.postMessage({ id, words } satisfies DictionaryAnswer)
})

/** The dictionaries have "cafe" and "naive", and no word with an accent. */
function isRight(word: string): boolean {
  return dictionary.correct(word) || dictionary.correct(word.normalize('NFD').replaceAll(/\p{M}/gu, ''))
}

/**
 * The dictionary sorts words that are equally near by the alphabet; here a word that lacks only the apostrophe comes first, as "don't" for
 * "dont", then those with the same letters, as "the" for "teh". An apostrophe in a suggestion is of the kind that the word has.
 */
function suggest(word: string): string[] {
  const bare = withoutApostrophes(word)
  const letters = lettersOf(bare)
  const distance = (suggestion: string) => {
    const other = withoutApostrophes(suggestion)
    if (other === bare) return 0
    if (lettersOf(other) === letters) return 1
    return other[0] === bare[0] ? 2 : 3
  }
  return dictionary
    .suggest(word)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, mostSuggestions)
    .map((suggestion) => (word.includes('’') ? suggestion.replaceAll("'", '’') : suggestion))
}

function withoutApostrophes(word: string): string {
  return word.replaceAll(/['’]/gu, '')
}

function lettersOf(word: string): string {
  return [...word.toLowerCase()].toSorted().join('')
}
