import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, claimOf, mentionOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { withoutAside } from '#shared/sources/without-aside.ts'
import { asideKind, isAsideMarked, turnAside } from './aside-of-text.ts'
import { noteOn, openTestText, type TestText } from './fixtures.ts'

const words = sourceTextOf('The talks go on.\nNobody said why.\nShare this page with Ana Roth')
const asideFrom = words.text.indexOf('Share')
const page = { ...words, asideFrom }
const ana = actorOf('Ana Roth')

let test: TestText
const state = () => test.app.state.getState()
const open = (text = withoutAside(page), records = {}) => (test = openTestText(text, records))
beforeEach(() => open())

describe('the key for the rest of a page', () => {
  it('shows it, and goes there', () => {
    turnAside(test.openText)
    expect([...state().asidesShown]).toEqual([words.source])
    expect(state().jump).toEqual({ source: words.source, record: null, offset: asideFrom })
    expect(test.said()).toBe('The rest of the page is shown.')
  })
  it('hides it again, and stays at the caret if that is before it', () => {
    open(page)
    state().set({ asidesShown: new Set([words.source]) })
    test.select('why', 'before')
    turnAside(test.openText)
    expect([...state().asidesShown]).toEqual([])
    expect(state().jump).toMatchObject({ offset: words.text.indexOf('why') })
    state().set({ asidesShown: new Set([words.source]) })
    test.select('page', 'before')
    turnAside(test.openText)
    expect(state().jump).toMatchObject({ offset: asideFrom - 1 })
  })
  it('says so where nothing is hidden', () => {
    open(words)
    turnAside(test.openText)
    expect([state().jump, test.said()]).toEqual([null, 'Nothing of this text is hidden.'])
  })
  it('hides nothing in which words are marked', () => {
    open(page, { claims: [claimOf(page, { quotes: ['this page'] })] })
    turnAside(test.openText)
    expect([state().jump, test.said()]).toEqual([null, 'Something is marked in it, so it stays shown.'])
  })
})

describe('what is marked in the rest of a page', () => {
  it.each([
    ['a claim', { claims: [claimOf(page, { quotes: ['this page'] })] }, true],
    ['the cue of a claim', { claims: [claimOf(page, { quotes: ['talks'], cue: 'Share' })] }, true],
    ['a mention', { mentions: [mentionOf(page, ana, 'Ana Roth')] }, true],
    ['a note', { notes: [noteOn(page, 'memo', 'Share', 'Why?')] }, true],
    ['nothing but what stands before it', { claims: [claimOf(page, { quotes: ['talks'] })] }, false],
    ['a claim of another text', { claims: [claimOf(page, { quotes: ['this page'], revision: 'another' })] }, false],
  ])('%s', (_what, records, isMarked) => {
    open(page, records)
    expect(isAsideMarked(page, test.app)).toBe(isMarked)
  })
})

it.each([
  ['eml', 'history'],
  ['msg', 'history'],
  ['html', 'furniture'],
] as const)('the rest of a file of the format %s is called its %s', (format, kind) => {
  const source = sourceViewOf(words, { format })
  test.app.stores.sources.setState({ byId: new Map([[source.id, source]]) })
  expect(asideKind(test.openText)).toBe(kind)
})
