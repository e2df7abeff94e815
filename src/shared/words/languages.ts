import { language } from './counted.ts'

let codes: ReadonlyMap<string, string> | undefined
/** Names by their tags. A list asks for the same few ten thousand times. */
const known = new Map<string, string>()

/**
 * The names of the languages that have a code of two letters (ISO 639-1), in the order of the alphabet. They are suggestions: others, such
 * as "Dari, translated from Pashto", are typed. Which codes have a name is known by ICU, so no list is kept here.
 */
export function languageNames(): readonly string[] {
  return [...namedCodes().keys()]
}

/** A language by its tag (BCP 47): "French", "Traditional Chinese"; the tag itself if it has no name, empty if it is empty. */
export function languageName(tag: string): string {
  if (tag === '') return ''
  const before = known.get(tag)
  if (before !== undefined) return before
  const name = readName(tag)
  known.set(tag, name)
  return name
}

function readName(tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The languages with a code of two letters, by their tags, in the order of their names. */
export function languageChoices(): readonly { readonly tag: string; readonly name: string }[] {
  return [...namedCodes()].map(([name, tag]) => ({ tag, name }))
}

/** The tag of a language that is typed by its name or as a tag, in its usual form; empty for nothing, null if it is no language. */
export function languageTagOf(words: string): string | null {
  const typed = words.trim()
  if (typed === '') return ''
  const named = [...namedCodes()].find(([name]) => name.toLowerCase() === typed.toLowerCase())
  if (named) return named[1]
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(typed)) return null
  try {
    const [tag] = Intl.getCanonicalLocales(typed)
    const [base] = tag?.split('-') ?? []
    return tag !== undefined && base !== undefined && languageName(base) !== base ? tag : null
  } catch {
    return null
  }
}

/** The codes of two letters by their names, in the order of the alphabet. Of two codes of one language, the old and the new one, the first. */
function namedCodes(): ReadonlyMap<string, string> {
  codes ??= readCodes()
  return codes
}

function readCodes(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))
  const found = letters.flatMap((one) =>
    letters.flatMap((other) => {
      const name = display.of(one + other)
      return name === undefined ? [] : [[name, one + other] as const]
    }),
  )
  const compare = new Intl.Collator(language).compare
  const first = new Map<string, string>()
  for (const [name, code] of found) if (!first.has(name)) first.set(name, code)
  return new Map([...first].sort(([a], [b]) => compare(a, b)))
}
