import { maxSourceCharacters } from '#shared/text/source-limits.ts'
import { CannotParse } from '../parser.ts'

/**
 * How many elements may be open at once. The browser's parser looks through all of them at each tag: 50,000 take it two and a half
 * seconds, 100,000 ten, and it cannot be asked to stop. Pages of people have a few dozen; careless ones leave some thousand open.
 */
const mostOpen = 50_000

/** How much text there may be for one that is stored: white space and furniture are among it. */
const mostText = 3 * maxSourceCharacters

/** The browser's parser takes time with the square of the comments outside of the page's element. */
const mostComments = 5_000

/** Elements that have no end or need none, and shapes, which are written without. */
const endless =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr|circle|ellipse|fe\w+|image|line|path|polygon|polyline|rect|stop|use)$/iu

/**
 * Looks at markup before it is parsed. Refuses what opens more elements than the parser gets through, or has more text than is stored.
 * Returns it, without its comments if it has thousands.
 */
export function checkedMarkup(html: string): string {
  const markup = withoutManyComments(html)
  let open = 0
  let text = 0
  let end = 0
  let isText = true
  for (const { index, 0: tag, 1: slash, 2: name } of markup.matchAll(/<(\/?)([a-z][^\s/<>]*)[^<>]*/giu)) {
    if (isText) text += index - end
    end = index + tag.length
    isText = slash === '/' || !/^(?:script|style)$/iu.test(name!)
    if (!endless.test(name!)) {
      // A table opens a body, a row and a cell, of which the ends may be missing.
      const opened = name!.toLowerCase() === 'table' ? 4 : 1
      open = Math.max(0, open + (slash === '/' ? -opened : opened))
    }
    if (open > mostOpen || text > mostText) throw new CannotParse('too-large')
  }
  if (isText && text + markup.length - end > mostText) throw new CannotParse('too-large')
  return markup
}

function withoutManyComments(html: string): string {
  const kept: string[] = []
  let from = 0
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start)
    if (end < 0) break
    kept.push(html.slice(from, start))
    from = end + 3
  }
  return kept.length > mostComments ? kept.join('') + html.slice(from) : html
}
