import type { ParsedCard } from '#shared/imports/parsed-source.ts'

/** What a PDF says about itself: its information dictionary, its language, and its XMP metadata. */
export type PdfFacts = {
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: { readonly get: (name: string) => unknown } | null
  readonly language: string | null
  readonly fileName: string
}

/** Titles that word processors and scanners give by themselves: the name of a file, of a program, or of nothing. */
const junkTitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|sans titre|document ?\d*$|title$|print$|scan(?:ned)?\b|img[_ -]?\d|slide \d|powerpoint|layout \d|about:|https?:|file:)|\.(?:docx?|rtf|odt|pdf|tex|indd|qxd|pptx?|xlsx?|html?|txt|pages|wpd|tiff?|jpe?g|png|dvi|eps|ps|cdr)$/iu
const junkAuthor =
  /^(?:admin(?:istrator)?|user|owner|unknown|author|default|root|guest|microsoft|xerox|scanner|adobe|n\/a|-+)\b.{0,12}$/iu

/** The year in which PDF appeared: a file that says it is older does not know. */
const firstYear = 1993

/** Reads the title, author, date and language that a PDF gives itself, and leaves out what nobody wrote. */
export function cardOf({ info, xmp, language, fileName }: PdfFacts, now: Date): ParsedCard {
  const title = clean(info['Title']) ?? clean(xmp?.get('dc:title'))
  const author = clean(info['Author']) ?? clean(xmp?.get('dc:creator'))
  const published = dayOf(info['CreationDate'], now)
  const tag = languageOf(language)
  return {
    ...(title !== null && !isJunk(title, fileName) && { title }),
    ...(author !== null && !junkAuthor.test(author) && !/[@\\/]/u.test(author) && { author }),
    ...(published !== null && { published }),
    ...(tag !== null && { language: tag }),
  }
}

function clean(value: unknown): string | null {
  const text = (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return text === '' || text.length > 300 || !/\p{L}/u.test(text) ? null : text
}

function isJunk(title: string, fileName: string): boolean {
  // A title of the file's own name is one that a program put there, unless it has the spaces of a sentence.
  const isName = lettersOf(title) === lettersOf(fileName) && !/\s/u.test(title)
  return junkTitle.test(title) || isName || /^[\w-]+_[\w-]+$/u.test(title)
}

/** A name without its ending, and without what is no letter or digit. */
function lettersOf(name: string): string {
  return name
    .replace(/\.[a-z\d]{2,5}$/iu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

/** The day of a date such as "D:20260304093000+01'00'": the one that was written, not that of Greenwich. */
function dayOf(value: unknown, now: Date): string | null {
  const found = typeof value === 'string' ? /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(value) : null
  if (!found) return null
  const day = `${found[1]}-${found[2]}-${found[3]}`
  const date = new Date(`${day}T00:00:00Z`)
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  // A day ahead somewhere on the earth is still possible.
  return isDay && date.getUTCFullYear() >= firstYear && date.getTime() < now.getTime() + 86_400_000 ? day : null
}

function languageOf(language: string | null): string | null {
  try {
    return language ? (Intl.getCanonicalLocales(language.trim().replace('_', '-'))[0] ?? null) : null
  } catch {
    return null
  }
}
