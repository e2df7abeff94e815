import { language } from './counted.ts'

let names: readonly string[] | undefined

/**
 * The names of the languages that have a code of two letters (ISO 639-1), in the order of the alphabet. They are suggestions: others, such
 * as "Dari, translated from Pashto", are typed. Which codes have a name is known by ICU, so no list is kept here.
 */
export function languageNames(): readonly string[] {
  names ??= readNames()
  return names
}

function readNames(): string[] {
  const display = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))
  const known = letters.flatMap((one) => letters.flatMap((other) => display.of(one + other) ?? []))
  // Two codes of one language, the old and the new one, have the same name.
  return [...new Set(known)].sort(new Intl.Collator(language).compare)
}
