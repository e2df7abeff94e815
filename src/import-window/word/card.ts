import type { ParsedCard } from '#shared/imports/parsed-source.ts'

/** What a document says about itself, as it is written there. */
export type Properties = {
  readonly title?: string | null
  readonly author?: string | null
  readonly created?: string | null
  readonly modified?: string | null
  readonly language?: string | null
}

/** Names that programs and new machines give as an author. */
const noAuthor =
  /^(?:python-docx|openpyxl|apache poi|docx4j|pandoc|libreoffice|microsoft office user|microsoft account|office user|windows user|admin(?:istrator)?|user|owner|author|unknown|default|root|test|pc)?\d*$/iu

/** Titles that programs give to what has none. */
const noTitle =
  /^(?:untitled.*|unbenannt.*|sans titre.*|microsoft word\s*-.*|(?:document|dokument|документ)\s*\d*|word document|title|titel|template|vorlage|.*\.(?:docx?|odt|rtf|dotx?|txt|pdf))?$/iu

/** The day on which the template of a widely used program library was made; its documents have that date. */
const templateDay = '2013-12-23'

/**
 * The card of a document: what it says about itself, where that is about the text and not about the program that wrote it. Its first title
 * in the text goes before the one in its properties, which often is that of another document it was made from.
 */
export function cardOf({ author, created, modified, ...said }: Properties, printedTitle: string | null): ParsedCard {
  const title = printedTitle ?? sensible(said.title, noTitle)
  const name = sensible(author, noAuthor)
  const published = dayOf(created)
  const updated = dayOf(modified)
  const language = languageTag(said.language)
  return {
    ...(title !== null && { title }),
    ...(name !== null && { author: name }),
    ...(published !== null && { published }),
    // A document that was last saved before it was made has dates of something else.
    ...(updated !== null && published !== null && updated > published && { updated }),
    ...(language !== null && { language }),
  }
}

function sensible(written: string | null | undefined, senseless: RegExp): string | null {
  const words = written?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  return senseless.test(words) || words.length > 300 ? null : words
}

/** The day of a date and time as it is written, in its own time zone; null for what is no date of a document. */
function dayOf(written: string | null | undefined): string | null {
  const day = /^\d{4}-\d\d-\d\d/u.exec(written?.trim() ?? '')?.[0]
  if (day === undefined || day === templateDay || day < '1985' || Number.isNaN(Date.parse(day))) return null
  // No document is from the future; a clock may be wrong by a day.
  return Date.parse(day) > Date.now() + 86_400_000 ? null : day
}

/** A language by its tag ("en-GB"); null if it is none. */
function languageTag(written: string | null | undefined): string | null {
  const tag = written?.trim() ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag) || /^(?:zxx|und|none)$/iu.test(tag)) return null
  return Intl.getCanonicalLocales(tag)[0] ?? null
}
