import { expect, it } from 'vitest'
import { newId } from '#shared/model/id.ts'
import type { Inline, RichBlock } from '#shared/briefing/rich-text.ts'
import { findMatches } from './matches.ts'

const text = (words: string): Inline => ({ type: 'text', text: words, format: 0 })
const cite: Inline = { type: 'citation', claim: newId() }
const block = (id: string, ...children: Inline[]): { id: string; body: RichBlock } => ({
  id,
  body: { type: 'paragraph', children },
})
const found = (words: string, ...blocks: { id: string; body: RichBlock }[]) =>
  findMatches(blocks, words).map(({ block: id, range }) => `${id} ${range.start}–${range.end}`)

it.each<[string, string, Inline[], string[]]>([
  ['whatever their case', 'dam', [text('The Dam and the dam.')], ['a 4–7', 'a 16–19']],
  ['across runs of other formats', 'the dam', [text('the '), { ...text('dam'), format: 1 } as Inline], ['a 0–7']],
  ['behind a citation, which has no width', 'water', [text('dam'), cite, text(' water')], ['a 4–9']],
  ['not across a citation', 'dam water', [text('dam'), cite, text(' water')], []],
  ['up to a citation', 'dam', [text('dam'), cite, text('dam')], ['a 0–3', 'a 3–6']],
  ['with signs that mean something elsewhere', '(5.5 %)', [text('It is (5.5 %).')], ['a 6–13']],
  ['beside emoji, in units', 'b', [text('🕊b')], ['a 2–3']],
  ['nowhere, for nothing', '', [text('dam')], []],
])('words are found %s', (_, words, children, places) => {
  expect(found(words, block('a', ...children))).toEqual(places)
})

it('what is computed or quoted is not searched', () => {
  expect(found('dam', { id: 'a', body: { type: 'said', claim: newId() } }, block('b', text('dam')))).toEqual(['b 0–3'])
})
