import { expect, it } from 'vitest'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import type { Inline, RichBlock } from '#shared/briefing/rich-text.ts'
import { newId } from '#shared/model/id.ts'
import { createSpelling } from './spelling.ts'

const text = (words: string): Inline => ({ type: 'text', text: words, format: 0 })
const block = (body: RichBlock): BriefingBlock => ({ id: newId(), section: 'lead', order: 'a0', body })
const paragraph = (...children: Inline[]) => block({ type: 'paragraph', children })

/** A dictionary in which all words with an x are wrong, and what it was asked. */
function dictionary() {
  const asked: string[][] = []
  const ask = (words: string[]) => {
    asked.push(words)
    return Promise.resolve(words.filter((word) => word.includes('x')))
  }
  return { asked, spelling: createSpelling('en-US', ask) }
}

it('finds misspelled words with their place in the block', async () => {
  const { spelling } = dictionary()
  const one = paragraph(text('The dxm '), { type: 'citation', claim: newId() }, text('is xld.'))
  expect(await spelling.misspelledIn([one])).toEqual([
    { block: one.id, range: { start: 4, end: 7 }, word: 'dxm', checked: one },
    { block: one.id, range: { start: 11, end: 14 }, word: 'xld', checked: one },
  ])
})

it('looks at no quotation, at nothing that a claim says, and at no word that a citation parts', async () => {
  const { asked, spelling } = dictionary()
  const blocks = [
    block({ type: 'shaped', shape: { type: 'quote' }, children: [text('a dxm')] }),
    block({ type: 'said', claim: newId() }),
    paragraph(text('dxm'), { type: 'citation', claim: newId() }, text('and')),
  ]
  expect(await spelling.misspelledIn(blocks)).toEqual([])
  expect(asked).toEqual([])
})

it('asks about a word once, and about none after the dictionary could not be read', async () => {
  const { asked, spelling } = dictionary()
  await spelling.misspelledIn([paragraph(text('a dxm, a dxm'))])
  await spelling.misspelledIn([paragraph(text('the dxm'))])
  expect(asked).toEqual([['dxm'], ['the']])
  let count = 0
  const unreadable = createSpelling('en-US', () => {
    count++
    return Promise.resolve(undefined)
  })
  for (const words of ['a dxm', 'the dxm']) expect(await unreadable.misspelledIn([paragraph(text(words))])).toEqual([])
  expect(count).toBe(1)
})

it('takes words that are the person’s own for right', async () => {
  const { spelling } = dictionary()
  const one = paragraph(text('Dxm, xld'))
  spelling.setOwn((word) => word === 'Dxm')
  expect((await spelling.misspelledIn([one])).map(({ word }) => word)).toEqual(['xld'])
})
