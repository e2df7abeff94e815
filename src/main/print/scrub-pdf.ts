import { informationOf, type PdfString } from './pdf-information.ts'

const dates = new Set(['CreationDate', 'ModDate'])
const makers = new Set(['Creator', 'Producer'])
/** Keys that every PDF from Chromium has. If one is not found, it must stand in a part of the file that is not searched, so the PDF is refused. */
const expected = [...makers, 'CreationDate']

/** The PDF names its maker, or may do so, and was therefore not written. */
export class NotScrubbed extends Error {
  override readonly name = 'NotScrubbed'
}

/**
 * Removes what identifies the machine and the moment from a PDF: Creator and Producer are blanked, CreationDate and
 * ModDate set to the briefing's date. Each value is overwritten in place at its length, because the cross-reference
 * table counts bytes.
 * Chromium writes ASCII as literal strings and anything else as UTF-16 in hexadecimal; Creator and Producer may be
 * either.
 * The ids of tags are renumbered: Chromium counts them across everything it has drawn, and now and then counts one
 * more. The rest of its output does not vary, so two exports of one briefing are byte-identical.
 * `date` is ISO; if it is empty, 1 January 1970 is used. Throws `NotScrubbed` if a value cannot be replaced.
 */
export function scrubPdf(pdf: Uint8Array, date: string): Uint8Array {
  const scrubbed = Uint8Array.from(pdf)
  const day = `D:${date === '' ? '19700101' : date.replaceAll('-', '')}000000+00'00'`
  const seen = new Set<string>()
  const text = latin1.decode(pdf)
  for (const { at, id } of tagIdsOf(text)) write(scrubbed, at, id)
  for (const string of informationOf(text)) {
    const { key, from } = string
    if (!dates.has(key) && !makers.has(key)) continue
    write(scrubbed, from, inPlaceOf(string, dates.has(key) ? day : ''))
    seen.add(key)
  }
  const missing = expected.filter((key) => !seen.has(key))
  if (missing.length > 0) throw new NotScrubbed(`The PDF does not say where it keeps ${missing.join(', ')}.`)
  return scrubbed
}

/** Encodes ASCII text for a string's place, padded with spaces to the string's length. */
function inPlaceOf({ key, kind, from, to }: PdfString, words: string): string {
  const said = kind === 'literal' ? words : Buffer.from(words, 'latin1').toString('hex')
  if (said.length > to - from) throw new NotScrubbed(`The PDF's ${key} is shorter than a date.`)
  // A hexadecimal string with an odd number of digits is read as if a zero followed, so a trailing `2` is a space too.
  return kind === 'literal' ? said.padEnd(to - from) : said.padEnd(to - from, '20')
}

function write(bytes: Uint8Array, at: number, ascii: string): void {
  bytes.set(
    Uint8Array.from(ascii, (character) => character.charCodeAt(0)),
    at,
  )
}

/**
 * Where ids of tags occur: on a tag, in a cell's headers, in the tree of ids. A title that looks like an id is not in
 * such a place.
 */
const tagId = /(?<=\[|\/ID |\) |R )\(node(?<number>\d+)\)/gu

/** Replaces each id by its rank, padded to the same length, since the tree of ids must stay sorted. */
function tagIdsOf(text: string): { readonly at: number; readonly id: string }[] {
  const found = Array.from(text.matchAll(tagId), (match) => ({
    at: match.index + '(node'.length,
    number: match.groups?.['number'] ?? '',
  }))
  const ranks = new Map(
    [...new Set(found.map(({ number }) => number))].toSorted().map((number, rank) => [number, rank + 1]),
  )
  return found.map(({ at, number }) => ({ at, id: String(ranks.get(number)).padStart(number.length, '0') }))
}

/** The number of pages of a PDF, from the root of its page tree. */
export function pageCount(pdf: Uint8Array): number {
  const roots = latin1.decode(pdf).matchAll(/\/Type \/Pages\s\/Count (?<count>\d+)/gu)
  return Math.max(0, ...Array.from(roots, (root) => Number(root.groups?.['count'])))
}

/**
 * Decodes one character per byte, so that offsets in the text are offsets in the file. The decoder named latin1 is in
 * fact windows-1252, which also maps each byte to one character.
 */
const latin1 = new TextDecoder('latin1')
