const dates = new Set(['CreationDate', 'ModDate'])
const makers = new Set(['Creator', 'Producer'])

/**
 * Takes out of a PDF what names the machine and the moment: Creator and Producer are blanked, CreationDate and ModDate set to the
 * briefing's own date. Each value is overwritten in place at its length, because the file's cross-reference table counts bytes.
 * The tags' ids are numbered anew: Chromium counts them through everything it has drawn, and now and then one more. What else it writes
 * is the same from run to run, so two exports of one briefing are the same bytes.
 * `date` is ISO; without one it is 1 January 1970. Throws when there is nothing to scrub, rather than let a name pass.
 */
export function scrubPdf(pdf: Uint8Array, date: string): Uint8Array {
  const scrubbed = Uint8Array.from(pdf)
  const day = `D:${date === '' ? '19700101' : date.replaceAll('-', '')}000000+00'00'`
  const seen = new Set<string>()
  const text = latin1.decode(pdf)
  for (const { at, id } of tagIdsOf(text)) write(scrubbed, at, id)
  for (const { key, value, at } of informationOf(text)) {
    if (!dates.has(key) && !makers.has(key)) continue
    const said = dates.has(key) ? day : ''
    if (said.length > value.length) throw new Error(`The PDF's ${key} is shorter than a date.`)
    write(scrubbed, at, said.padEnd(value.length))
    seen.add(key)
  }
  if (!seen.has('Producer') || !seen.has('CreationDate'))
    throw new Error('The PDF does not say where it keeps its information.')
  return scrubbed
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

type Entry = { readonly key: string; readonly value: string; readonly at: number }

/** The entries of the information dictionary that are literal strings, read token by token: a title may look like anything. */
function informationOf(text: string): Entry[] {
  const info = /\/Info (?<number>\d+) (?<generation>\d+) R/u.exec(text.slice(text.lastIndexOf('trailer')))?.groups
  const start = info ? text.indexOf(`\n${info['number']} ${info['generation']} obj`) : -1
  const open = text.indexOf('<<', start)
  if (start < 0 || open < 0) return []
  const token = /\s*\/(?<key>[A-Za-z]+)\s*(?:\((?<value>(?:\\[\s\S]|[^\\()])*)\)|<[0-9A-Fa-f\s]*>|[^/()<>]+)/uy
  token.lastIndex = open + 2
  const entries: Entry[] = []
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const { key = '', value } = match.groups ?? {}
    if (value !== undefined) entries.push({ key, value, at: token.lastIndex - 1 - value.length })
  }
  return entries
}
