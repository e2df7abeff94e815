/** Words that have a capital only at the start of a sentence. Any other first word keeps its capital, because it may be a name. */
export const smallWords: ReadonlySet<string> = new Set(
  `a an the this that these those all some any no none nothing nobody each every both either neither few several many most much more
  one two three four five six seven eight nine ten eleven twelve there it its they their he his she her we our you your in on at by for from of to with
  without under over after before since because although though while when where who what which how if as but and or not only`.split(
    /\s+/u,
  ),
)

/** A sentence whose first word is a small word, with that word in lower case; any other sentence as it is. */
export function lowerFirst(sentence: string): string {
  const word = /^\p{L}+/u.exec(sentence)?.[0] ?? ''
  const small = word.toLowerCase()
  return smallWords.has(small) && word.slice(1) === small.slice(1) ? small + sentence.slice(word.length) : sentence
}
