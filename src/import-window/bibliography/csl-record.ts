import type { BibliographyRecord } from '#shared/imports/bibliography.ts'
import { languageTagOf } from '#shared/words/languages.ts'

/** An item of CSL-JSON, of which nothing is certain: it comes from a file. */
type Item = { readonly [field: string]: unknown }

/** Types of items whose container is what an analyst calls the publisher: the newspaper of an article. */
const inContainer = /^(?:article|post|webpage|broadcast|review|periodical|interview)/u
/** Names of languages that LaTeX knows and nobody else does. */
const latexLanguages: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  francais: 'fr',
}

/** What an item of CSL-JSON says about a source; null if it names neither a title, a link nor a DOI. */
export function cslRecord(item: unknown): BibliographyRecord | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null
  const said = item as Item
  const text = (field: string): string => plain(said[field])
  const [title, doi] = [text('title'), doiIn(text('DOI'))]
  const link = text('URL') || (doi && `https://doi.org/${doi}`)
  if (title === '' && link === '') return null
  const [container, publisher] = [text('container-title'), text('publisher')]
  return {
    title,
    author: namesIn(said['author'] ?? said['reporter']),
    publisher: inContainer.test(text('type')) ? container || publisher : publisher || container,
    published: dayIn(said['issued']),
    accessed: dayIn(said['accessed']),
    link,
    doi,
    language: languageIn(text('language')),
    place: text('publisher-place'),
  }
}

/** The DOI in some words, without the address before it and the full stop behind it; empty if there is none. */
export function doiIn(words: string): string {
  return /10\.\d{4,9}\/[^\s"<>]*[^\s"<>.,;]/u.exec(words)?.[0] ?? ''
}

/** The tag of a language that is named or tagged; empty if it is not known. */
export function languageIn(words: string): string {
  return latexLanguages[words.toLowerCase()] ?? languageTagOf(words.replaceAll('_', '-')) ?? ''
}

/** The day that year, month and day make; empty if it is none. */
export function isoDay(year: unknown, month: unknown, day: unknown): string {
  const [y, m, d] = [year, month, day].map(Number) as [number, number, number]
  const date = new Date(Date.UTC(y, m - 1, d))
  const isDay = y >= 1000 && y <= 9999 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return isDay ? date.toISOString().slice(0, 10) : ''
}

/** The day of a date of CSL-JSON; empty for a month, a year, or a span of several days. */
function dayIn(date: unknown): string {
  if (typeof date !== 'object' || date === null) return ''
  const { 'date-parts': parts, raw, literal } = date as Item
  if (Array.isArray(parts)) {
    const [from, to] = parts as readonly unknown[]
    return Array.isArray(from) && to === undefined ? isoDay(from[0], from[1], from[2]) : ''
  }
  const written = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?\s*$/u.exec(String(raw ?? literal ?? ''))
  return written ? isoDay(written[1], written[2], written[3]) : ''
}

/** Names of persons and bodies in their order. */
function namesIn(names: unknown): string {
  if (!Array.isArray(names)) return ''
  return (
    names
      .map((name: unknown) => {
        if (typeof name === 'string') return turned(plain(name))
        if (typeof name !== 'object' || name === null) return ''
        const part = (field: string): string => plain((name as Item)[field])
        const whole = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map(part)
        return part('literal') || whole.filter((words) => words !== '').join(' ')
      })
      // "and others" of a LaTeX file.
      .filter((name) => name !== '' && name !== 'others')
      .join(', ')
  )
}

/** "Roth, Ana" as people write it: "Ana Roth". A name without a comma, as that of a body, stays. */
export function turned(name: string): string {
  const [family = '', given = '', ...more] = name.split(/,\s*/u)
  return given === '' ? family : [given, family, ...more].join(' ')
}

/** Words without the marks of style that CSL-JSON has in them. */
function plain(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  return value
    .replaceAll(/<\/?(?:i|b|em|strong|su[bp]|sc|span)(?:\s[^<>]{0,200})?>/giu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
