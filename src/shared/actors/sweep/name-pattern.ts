import { endsUnspaced, wordEnd } from './word-edges.ts'

/** Names of so few letters are words otherwise spelled: "US" and "us", "IT" and "it". They are found as they stand. */
const shortName = 3

/**
 * A pattern that finds any of the names, the longest first, where a word may end behind it. A name is found as it is written, in capitals
 * throughout ("RUSSIA") unless it is short or an acronym, with a capital at its start, across a hard line break, with either apostrophe,
 * and composed or decomposed.
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
      // A hyphen stands for itself, and Unicode patterns refuse it escaped.
      .replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
      .replace(/\s+/gu, String.raw`(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)`)
      .replace(/['’ʼ＇]/gu, `['’ʼ＇]`)
  )
}
