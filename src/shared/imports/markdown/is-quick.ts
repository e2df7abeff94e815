/**
 * A text that is longer (in UTF-16 units), has more lines or is nested deeper than this is not read as Markdown. The library waits while it is
 * read, and what is written to be slow takes a time that grows with the square of what stands in one paragraph.
 */
const most = { text: 250_000, lines: 10_000, paragraph: 40_000, steps: 3_000_000 }
const tooDeep = /^(?:[ \t]{100,}\S|(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t]+){20,})/mu

/** Where a paragraph surely ends: a blank line, a heading, the next item of a list. */
const between = /\n(?:[ \t]*\n)+|\n(?= {0,3}(?:[-*+]|#{1,6}) +\S)/u
/** What may begin or end a look or a link. */
const signs = /\*+|_+|~+|\[|\]/gu

/** Whether Markdown is read within a second or two. */
export function isQuick(text: string): boolean {
  if (text.length > most.text || tooDeep.test(text)) return false
  const lines = text.match(/\n[^\n]*\S/gu)?.length ?? 0
  if (lines > most.lines) return false
  let steps = 0
  for (const paragraph of text.split(between)) {
    if (paragraph.length > most.paragraph) return false
    steps += (paragraph.match(signs)?.length ?? 0) ** 2
  }
  return steps <= most.steps
}
