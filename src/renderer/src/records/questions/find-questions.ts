/** The questions that hold every word typed, in their text, label or tags, in the analyst's order. */
export function findQuestions<
  Q extends { readonly text: string; readonly shortLabel: string; readonly tags: readonly string[] },
>(questions: Iterable<Q>, typed: string): Q[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  return [...questions].filter(({ text, shortLabel, tags }) => {
    const own = [text, shortLabel, ...tags].join('\n').toLocaleLowerCase()
    return words.every((word) => own.includes(word))
  })
}
