/**
 * A pattern that finds any of these phrases as whole words, in any case. A phrase is a regular expression in which a space stands for white space
 * of any length, a space before a question mark for none too, and an apostrophe for either kind.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}\\uFFFC-])(?:${phrases.map(phraseSource).join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
}

/** The source of a phrase, to be put into a pattern. */
export function phraseSource(phrase: string): string {
  return phrase
    .replaceAll("'", "[’']")
    .replaceAll(' ?', String.raw`\s*`)
    .replaceAll(' ', String.raw`\s+`)
}
