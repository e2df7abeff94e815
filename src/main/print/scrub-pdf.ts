const dates = new Set(['CreationDate', 'ModDate'])
const makers = new Set(['Creator', 'Producer'])

/**
 * Takes out of a PDF what names the machine and the moment: Creator and Producer are blanked, CreationDate and ModDate set to the
 * briefing's own date. Each value is overwritten in place at its length, because the file's cross-reference table counts bytes.
 * What else Chromium writes is the same from run to run, so two exports of one briefing are the same bytes.
 * `date` is ISO; without one it is 1 January 1970. Throws when there is nothing to scrub, rather than let a name pass.
 */
export function scrubPdf(pdf: Uint8Array, date: string): Uint8Array {
  const scrubbed = Uint8Array.from(pdf)
  const day = `D:${date === '' ? '19700101' : date.replaceAll('-', '')}000000+00'00'`
  const seen = new Set<string>()
  for (const { key, value, at } of informationOf(latin1.decode(pdf))) {
    if (!dates.has(key) && !makers.has(key)) continue
    const text = dates.has(key) ? day : ''
    if (text.length > value.length) throw new Error(`The PDF's ${key} is shorter than a date.`)
    scrubbed.set(Uint8Array.from(text.padEnd(value.length), (character) => character.charCodeAt(0)), at)
    seen.add(key)
  }
  if (!seen.has('Producer') || !seen.has('CreationDate')) throw new Error('The PDF does not say where it keeps its information.')
  return scrubbed
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
