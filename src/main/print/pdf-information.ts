/** A string value of the information dictionary. `from` and `to` are the byte range between its delimiters. */
export type PdfString = {
  readonly key: string
  readonly kind: 'literal' | 'hex'
  readonly from: number
  readonly to: number
}

/**
 * Returns the strings of a PDF's information dictionary, which the last trailer points to. They are read token by
 * token, since a title may contain anything.
 * The result is empty if the dictionary is not found, and partial if it cannot be read to its end: callers must check
 * that the keys they need are there.
 * @param text the file, one character per byte
 */
export function informationOf(text: string): PdfString[] {
  const info = /\/Info\s+(?<number>\d+)\s+(?<generation>\d+)\s+R/u.exec(text.slice(text.lastIndexOf('trailer')))?.groups
  const start = info ? text.search(new RegExp(`[\\r\\n]${info['number']}\\s+${info['generation']}\\s+obj\\b`, 'u')) : -1
  const open = start < 0 ? -1 : text.indexOf('<<', start)
  return open < 0 ? [] : stringsOf(text, open + 2)
}

const blank = /[\0\t\n\f\r ]*/uy
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/uy
/** Any other value of the dictionary: a number, a reference, `true`. */
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

/** The end of a match that starts at `at`; `at` itself if nothing matches there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/**
 * The end of the literal string that starts at `at`; `at` itself if it does not end. It may contain escaped parentheses
 * and balanced pairs of unescaped ones.
 */
function endOfLiteral(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i + 1
  }
  return at
}
