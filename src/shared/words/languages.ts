import { language } from './counted.ts'

/** A language by its BCP 47 tag, with its name. */
export type NamedLanguage = { readonly tag: string; readonly name: string }

let choices: readonly NamedLanguage[] | undefined
let display: Intl.DisplayNames | undefined
/** A list asks for the same few names ten thousand times. */
const known = new Map<string, string>()

/** The name of a language by its BCP 47 tag: "English". A tag that has no name stays as it is. */
export function languageName(tag: string): string {
  const before = known.get(tag)
  if (before !== undefined) return before
  const name = readName(tag)
  known.set(tag, name)
  return name
}

function readName(tag: string): string {
  display ??= new Intl.DisplayNames(language, { type: 'language' })
  try {
    return display.of(tag) ?? tag
  } catch {
    // What an imported file names may be no tag.
    return tag
  }
}

/**
 * The languages that have a code of two letters (ISO 639-1), in the order of their names. Which codes have a name is known by ICU, so no
 * list is kept here.
 */
export function languageChoices(): readonly NamedLanguage[] {
  choices ??= readChoices()
  return choices
}

/** Their names. They are suggestions: others, such as "Dari, translated from Pashto", are typed. */
export function languageNames(): readonly string[] {
  return languageChoices().map(({ name }) => name)
}

function readChoices(): NamedLanguage[] {
  const named = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))
  const found = letters.flatMap((one) =>
    letters.flatMap((other) => {
      const name = named.of(one + other)
      return name === undefined ? [] : { tag: Intl.getCanonicalLocales(one + other)[0]!, name }
    }),
  )
  // Two codes of one language, the old and the new one, have the same name.
  const byName = new Map(found.map((one) => [one.name, one]))
  return [...byName.values()].sort((a, b) => new Intl.Collator(language).compare(a.name, b.name))
}
