import { findByWords } from '#shared/search/match-words.ts'

/** Questions that contain every typed word in text, label or tags, in the analyst's order. */
export function findQuestions<
  Q extends { readonly text: string; readonly shortLabel: string; readonly tags: readonly string[] },
>(questions: Iterable<Q>, typed: string): Q[] {
  return findByWords(questions, typed, ({ text, shortLabel, tags }) => [text, shortLabel, ...tags].join('\n'))
}
