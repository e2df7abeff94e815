/** A string that is a value of the information dictionary; `from` and `to` are the bytes between its brackets. */
export type PdfString = {
  readonly key: string
  readonly kind: 'literal' | 'hex'
  readonly from: number
  readonly to: number
}

/**
 * The strings of a PDF's information dictionary, where the last trailer says it is, read token by token: a title may look like anything.
 * Empty where it cannot be found, and only as far as it could be read: whoever needs a string must ask whether it is there.
 * @param text the file, one character a byte
 */
export function informationOf(text: string): PdfString[] {
  const info = /\/Info\s+(?<number>\d+)\s+(?<generation>\d+)\s+R/u.exec(text.slice(text.lastIndexOf('trailer')))?.groups
  const start = info ? text.search(new RegExp(`[\\r\\n]${info['number']}\\s+${info['generation']}\\s+obj\\b`, 'u')) : -1
  const open = start < 0 ? -1 : text.indexOf('<<', start)
  return open < 0 ? [] : stringsOf(text, open + 2)
}

const blank = /[\0\t\n\f\r ]*/uy
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/uy
/** What else such a dictionary may hold: a number, a reference, true. */
const other = /[^\0()<>[\]{}/%]+/uy
const hex = /<[\dA-Fa-f\0\t\n\f\r ]*>/uy

function stringsOf(text: string, start: number): PdfString[] {
  const found: PdfString[] = []
  for (let at = endOf(blank, text, start); ; at = endOf(blank, text, at)) {
    const value = endOf(name, text, at)
    if (value === at) return found
    const key = text.slice(at + 1, value)
    const from = endOf(blank, text, value)
    const kind = text[from] === '(' ? 'literal' : 'hex'
    at = kind === 'literal' ? endOfLiteral(text, from) : endOf(hex, text, from)
    if (at > from) found.push({ key, kind, from: from + 1, to: at - 1 })
    else at = endOf(text[from] === '/' ? name : other, text, from)
    if (at === from) return found
  }
}

/** Where a match that begins at `at` ends; `at` itself where nothing matches there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** A literal string may hold brackets that are escaped, and pairs of brackets that are not; `at` itself where it does not end. */
function endOfLiteral(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i + 1
  }
  return at
}
