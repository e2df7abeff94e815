type Around = { readonly prefix: string; readonly suffix: string }

/** The words around a place on one line; a word cut off at the far end is left out. */
export function wordsAround({ prefix, suffix }: Around): { readonly before: string; readonly after: string } {
  const before = isCut(prefix) ? prefix.replace(/^\S*\s+/u, '… ') : prefix
  const after = isCut(suffix) ? suffix.replace(/\s+\S*$/u, ' …') : suffix
  return { before: oneLine(before), after: oneLine(after) }
}

/** Up to 32 units are stored around a place; fewer means the start or end of the text. */
function isCut(words: string): boolean {
  return words.length >= 31
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ')
}
