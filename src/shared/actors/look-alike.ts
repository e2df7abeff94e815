import unhomoglyph from 'unhomoglyph'

/** What a name looks like, so that names which only look the same meet (Unicode Technical Standard 39, "skeleton"). Not for showing. */
export function skeletonOf(name: string): string {
  return unhomoglyph(name.normalize('NFD')).replace(/\s+/gu, '').toLowerCase()
}

/** Scripts whose letters pass for one another's. */
const lookingAlike = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
] as const

/** The word of a name that mixes letters of scripts which look alike, with the scripts; null where none does. */
export function mixedWord(name: string): { readonly word: string; readonly scripts: readonly string[] } | null {
  for (const word of name.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const scripts = lookingAlike.filter(([, letters]) => letters.test(word)).map(([script]) => script)
    if (scripts.length > 1) return { word, scripts }
  }
  return null
}
