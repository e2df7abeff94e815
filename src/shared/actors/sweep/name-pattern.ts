import { endsUnspaced, wordEnd } from './word-edges.ts'

/**
 * The longest name, in letters, that is matched exactly as written, because other spellings are ordinary words: "US" and "us", "IT" and
 * "it".
 */
const shortName = 3

/**
 * A pattern that matches any of the names, longest first, up to the end of a word.
 * A name matches as written, with a capital first letter, in all capitals ("RUSSIA") unless it is short or an acronym, across a hard
 * line break, with either apostrophe, and composed or decomposed.
 */
export function namePattern(names: readonly string[]): RegExp | null {
  const spellings = [...new Set(names.flatMap(spellingsOf))].sort((a, b) => b.length - a.length)
  if (spellings.length === 0) return null
  return new RegExp(spellings.map((one) => `${written(one)}${endsUnspaced(one) ? '' : wordEnd}`).join('|'), 'gu')
}

function spellingsOf(name: string): string[] {
  const words = name.trim()
  if (words === '') return []
  const upper = words.toUpperCase()
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const first = [...words][0]!
  const all = [
    words,
    first.toUpperCase() + words.slice(first.length),
    ...(letters > shortName && upper !== words ? [upper] : []),
  ]
  return all.flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')])
}

function written(spelling: string): string {
  return (
    spelling
      // The hyphen is not escaped: it has no special meaning here, and Unicode patterns refuse an escaped one.
      .replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
      .replace(/\s+/gu, String.raw`(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)`)
      .replace(/['’ʼ＇]/gu, `['’ʼ＇]`)
  )
}
