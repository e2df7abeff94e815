import { expect, it } from 'vitest'
import { sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { furnish } from './furnishing.ts'

const text = sourceTextOf('The first.\nThe second goes on.\n- an item\n- another\nThe last.')
const at = (words: string) => text.text.indexOf(words)

/** What is drawn around each block of a text whose pages begin at these words. */
function around(...pages: readonly string[]) {
  const starts = pages.map(at)
  return furnish(
    {
      ...text,
      pages: starts.map((start, i) => ({
        label: String(i + 1),
        start,
        end: starts[i + 1] ?? text.text.length,
        width: 595,
        height: 842,
      })),
    },
    'Rest of the page',
  ).map(({ above, within }) => [above, within])
}
const none = [null, null]

it('a page is named above the block that begins it, and within the one that goes over to it', () => {
  expect(around('The first', 'goes on', 'The last')).toEqual([none, [null, 'p. 2'], none, none, ['p. 3', null]])
})

it('a page that begins with a list item is named beside it, where its sign leaves room', () => {
  expect(around('The first', 'an item')[2]).toEqual([null, 'p. 2'])
})

it('of pages without words the last one is named', () => {
  expect(around('The first', 'The last', 'The last')[4]).toEqual(['p. 3', null])
})

it('a text of one page, or of none, names no page', () => {
  expect(around('The first')).toEqual([none, none, none, none, none])
  expect(around()).toEqual([none, none, none, none, none])
})

it('the rest of a page has its heading', () => {
  const asideFrom = at('The last')
  expect(furnish({ ...text, asideFrom }, 'Rest of the page')[4]).toEqual({ above: 'Rest of the page', within: null })
})
