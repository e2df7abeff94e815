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
  const sign = signOf(text.slice(lineStart, block.end))
  let isItem = sign !== null
  for (let end = lineStart - 1, seen = 0; end > 0 && seen < mostItems;) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end).trimEnd()
    if (line.trim() !== '') {
      // “3. The parties undertake:” leads to (a) and (b), and not to 4.
      if (line.endsWith(':') && sign !== null && signOf(line) === sign) return null
      if (line.endsWith(':')) return saidBefore(named, { start, end: start + line.length })
      isItem ||= goesOn.test(line)
      const own = signOf(line)
      if (!isItem || (own === null && !goesOn.test(line)) || (sign !== null && own !== null && own !== sign))
        return null
      seen++
    }
    end = start - 1
  }
  return null
}

/** The sort of sign before an item: the same for “1.” and “2.”, another for “(a)” or a dash. Null without one. */
function signOf(line: string): string | null {
  const found = bullet.exec(line)?.[0].trim()
  return found?.replace(/\d+/u, '1').replace(/\p{Ll}/u, 'a') ?? null
}

/** Who says what follows the colon at the end of a line. */
function saidBefore(named: Named, line: Range): Attribution | null {
  const clause = clauseOf(named, line, () => false, clausesBefore(named, line))
  const found = attributionOf({ start: line.end - 1, end: line.end }, clause)
  return found?.cue ? found : null
}
