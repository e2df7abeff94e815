/** The questions that hold every word typed, in the analyst's order. */
export function findQuestions<Q extends { readonly text: string; readonly shortLabel: string }>(questions: Iterable<Q>, typed: string): Q[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  return [...questions].filter(({ text, shortLabel }) => {
    const own = `${text}\n${shortLabel}`.toLocaleLowerCase()
    return words.every((word) => own.includes(word))
  })
}
