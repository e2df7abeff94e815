import type { Range } from '#shared/text/range.ts'
import { inlinesOf, type RichBlock } from '#shared/briefing/rich-text.ts'

/** Words that were found in a block, as a range of its text, in which a citation or footnote has no width and a line break one unit. */
export type Match = { readonly block: string; readonly range: Range }

/** The words of a block, and the offsets at which something stands that has none: what is found may not reach across it. */
export function wordsOf(body: RichBlock): { readonly text: string; readonly borders: readonly number[] } {
  let text = ''
  const borders: number[] = []
  for (const inline of inlinesOf(body)) {
    if (inline.type === 'text') text += inline.text
    else if (inline.type === 'linebreak') text += '\n'
    else borders.push(text.length)
  }
  return { text, borders }
}

/** The signs that mean something in a pattern. */
const signs = /[\\^$.*+?()[\]{}|/]/gu

/** Where words stand in what the analyst wrote, in reading order. Upper and lower case are the same; '' finds nothing. */
export function findMatches(
  blocks: readonly { readonly id: string; readonly body: RichBlock }[],
  words: string,
): Match[] {
  if (words === '') return []
  const sought = new RegExp(words.replaceAll(signs, '\\$&'), 'giu')
  return blocks.flatMap(({ id, body }) => {
    const { text, borders } = wordsOf(body)
    return Array.from(text.matchAll(sought), (found) => ({ start: found.index, end: found.index + found[0].length }))
      .filter(({ start, end }) => !borders.some((border) => border > start && border < end))
      .map((range) => ({ block: id, range }))
  })
}
