import unhomoglyph from 'unhomoglyph'

/** The skeleton of a name (Unicode Technical Standard 39): names that look the same have the same skeleton. Never shown. */
export function skeletonOf(name: string): string {
  return unhomoglyph(name.normalize('NFD')).replace(/\s+/gu, '').toLowerCase()
}

/** Scripts with letters that can be mistaken for letters of another script. */
const lookingAlike = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
] as const

/** The first word of a name that mixes letters of look-alike scripts, with those scripts; null if there is none. */
export function mixedWord(name: string): { readonly word: string; readonly scripts: readonly string[] } | null {
  for (const word of name.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const scripts = lookingAlike.filter(([, letters]) => letters.test(word)).map(([script]) => script)
    if (scripts.length > 1) return { word, scripts }
  }
  return null
}
