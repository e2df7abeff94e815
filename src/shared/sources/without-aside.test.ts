import { expect, it } from 'vitest'
import { sourceTextOf } from '../briefing/compose/fixtures.ts'
import { mainText, withoutAside } from './without-aside.ts'

const text = sourceTextOf('The talks go on.\nNobody said why.\nShare this page')
const asideFrom = text.text.indexOf('Share')
const page = { ...text, asideFrom, styles: [{ start: asideFrom, end: asideFrom + 5, style: 'bold' as const }] }

it('leaves out the words, blocks and looks from where the aside begins', () => {
  const main = withoutAside(page)
  expect(main.text).toBe('The talks go on.\nNobody said why.')
  expect(main.blocks).toEqual(text.blocks.slice(0, 2))
  expect(main.styles).toEqual([])
  expect(main.asideFrom).toBe(asideFrom)
})

it('a text without an aside is left as it is', () => {
  expect(withoutAside(text)).toBe(text)
  expect(mainText(text.text, null)).toBe(text.text)
})

it('an aside that is all there is leaves nothing', () => expect(mainText('Share this page', 0)).toBe(''))
