import { informationOf, type PdfString } from './pdf-information.ts'

const dates = new Set(['CreationDate', 'ModDate'])
const makers = new Set(['Creator', 'Producer'])
/** A PDF that does not say these has them where they were not looked for. */
const expected = [...makers, 'CreationDate']

/** The PDF names who made it, or may: it was not written. */
export class NotScrubbed extends Error {
  override readonly name = 'NotScrubbed'
}

/**
 * Takes out of a PDF what names the machine and the moment: Creator and Producer are blanked, CreationDate and ModDate set to the
 * briefing's own date. Each value is overwritten in place at its length, because the file's cross-reference table counts bytes.
 * Chromium writes ASCII as literal strings and anything else as UTF-16 in hexadecimal; the makers' names may be either.
 * The tags' ids are numbered anew: Chromium counts them through everything it has drawn, and now and then one more. What else it writes
 * is the same from run to run, so two exports of one briefing are the same bytes.
 * `date` is ISO; without one it is 1 January 1970. Throws `NotScrubbed` when it cannot, rather than let a name pass.
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

/** ASCII words at the length of the string whose place they take, with spaces behind them. */
function inPlaceOf({ key, kind, from, to }: PdfString, words: string): string {
  const said = kind === 'literal' ? words : Buffer.from(words, 'latin1').toString('hex')
  if (said.length > to - from) throw new NotScrubbed(`The PDF's ${key} is shorter than a date.`)
  // An odd digit at the end of a hexadecimal string is followed by a zero: a space again.
  return kind === 'literal' ? said.padEnd(to - from) : said.padEnd(to - from, '20')
}

function write(bytes: Uint8Array, at: number, ascii: string): void {
  bytes.set(
    Uint8Array.from(ascii, (character) => character.charCodeAt(0)),
    at,
  )
}

/** Where the ids of tags stand: on a tag, in a cell's headers, in the tree of ids. A title that looks like one stands elsewhere. */
const tagId = /(?<=\[|\/ID |\) |R )\(node(?<number>\d+)\)/gu

/** The ids by their rank, at their length: the tree of ids must stay sorted. */
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

/** How many pages a PDF has, by the root of its page tree. */
export function pageCount(pdf: Uint8Array): number {
  const roots = latin1.decode(pdf).matchAll(/\/Type \/Pages\s\/Count (?<count>\d+)/gu)
  return Math.max(0, ...Array.from(roots, (root) => Number(root.groups?.['count'])))
}

/** One character a byte, so that offsets in the text are offsets in the file; what it calls latin1 is windows-1252, which does the same. */
const latin1 = new TextDecoder('latin1')
