import type { Range } from '../../text/range.ts'
import { attributionOf, type Attribution } from './attribution.ts'
import { clauseOf, clausesBefore, type Named } from './clause.ts'

/** The most items of a list before the one at hand. */
const mostItems = 20
const bullet = /^\s*(?:[•●▪‣·*–—-]|\(?(?:\d{1,2}|\p{Ll})[.)])\s/u
const goesOn = /(?:;|,|\band|\bor)\s*$/u

/** Who says the items of a list, by the line before them: “According to the ministry:”. Null if the block is no such item. */
export function leadInOf(named: Named, block: Range): Attribution | null {
  const { text } = named
  // The sign of a list item stands before its block.
  const lineStart = text.lastIndexOf('\n', block.start - 1) + 1
  let isItem = bullet.test(text.slice(lineStart, block.end))
  for (let end = lineStart - 1, seen = 0; end > 0 && seen < mostItems;) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end).trimEnd()
    if (line.trim() !== '') {
      if (line.endsWith(':')) return saidBefore(named, { start, end: start + line.length })
      isItem ||= goesOn.test(line)
      if (!isItem || !(bullet.test(line) || goesOn.test(line))) return null
      seen++
    }
    end = start - 1
  }
  return null
}

/** Who says what follows the colon at the end of a line. */
function saidBefore(named: Named, line: Range): Attribution | null {
  const clause = clauseOf(named, line, () => false, clausesBefore(named, line))
  const found = attributionOf({ start: line.end - 1, end: line.end }, clause)
  return found?.cue ? found : null
}
