/** Titles before a person's name that are not part of it. */
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'professor',
  'sir',
  'lord',
  'lady',
  'gen',
  'general',
  'col',
  'colonel',
  'sen',
  'senator',
  'rep',
  'president',
  'chancellor',
  'king',
  'queen',
  'pope',
  'prince',
  'princess',
  'ambassador',
  'minister',
  'prime',
  'vice',
  'mayor',
  'governor',
])
const articles = new Set(['the', 'a', 'an'])

/**
 * Splits a name into words and folds them, so that different spellings of one name are equal: no case, diacritics, punctuation, leading
 * article or title.
 * "U.S." is one word, "us". Words that cannot be folded (Han, Arabic …) stay as they are.
 */
export function nameTokens(name: string): string[] {
  const plain = name.replace(/\b(?:\p{Lu}\.){2,}/gu, (short) => `${short.replaceAll('.', '')} `)
  const tokens =
    plain
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []
  let first = 0
  while (first < tokens.length - 1 && (titles.has(tokens[first]!) || articles.has(tokens[first]!))) first++
  return tokens.slice(first)
}

/** Small words that initials leave out: "Organization of the Petroleum Exporting Countries" is OPEC. */
const littleWords = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'de',
  'des',
  'du',
  'la',
  'le',
  'les',
  'et',
  'und',
  'für',
])

/** The initials of a name in lower case, without its small words. */
export function initialsOf(tokens: readonly string[]): string {
  return tokens
    .filter((token) => !littleWords.has(token))
    .map((token) => token[0])
    .join('')
}
