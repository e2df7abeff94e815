// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, claimOf, mentionOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { openTestText, type TestText } from './fixtures.ts'
import { focusText, selectRecord, showCaret, showPlace, stepMention, stepOverlapping, stepRecord } from './moves.ts'

const text = sourceTextOf('The talks\nMacron said that Merz had agreed. Macron left.\n')
const [macron, merz] = [actorOf('Macron'), actorOf('Merz')]
const [first, second, third] = [
  mentionOf(text, macron, 'Macron'),
  mentionOf(text, merz, 'Merz'),
  mentionOf(text, macron, 'Macron', 2),
]
const claim = claimOf(text, { quotes: ['Merz had agreed'] })

let t: TestText
beforeEach(() => {
  t = openTestText(text, { actors: [macron, merz], mentions: [first, second, third], claims: [claim] })
  const source = sourceViewOf(text)
  t.app.stores.sources.setState({ byId: new Map([[source.id, source]]) })
})

describe('selecting a record', () => {
  it('says what it is, puts the caret at its start and brings it into view', () => {
    t.select('left', 'before')
    selectRecord(t.openText, second.id, { reveal: 'nearest', moveCaret: true })
    expect([t.selectedRecord(), t.caret(), t.selectedWords()]).toEqual([second.id, second.start, ''])
    expect(t.revealed).toEqual(['Merz'])
    expect(t.said()).toContain('Merz')
    expect(t.app.state.getState().place).toMatch(/^¶1 · .*Merz/u)
    expect(t.openText.state.getState().brought).toBe(second.id)
  })
  it('leaves the caret and the view if it is told to', () => {
    t.select('left', 'before')
    const at = t.caret()
    selectRecord(t.openText, second.id, { reveal: 'no', moveCaret: false })
    expect([t.selectedRecord(), t.caret(), t.revealed]).toEqual([second.id, at, []])
    expect(t.openText.state.getState().brought).toBeNull()
  })
  it('selects a record without words in the text, and says nothing', () => {
    selectRecord(t.openText, 'elsewhere', { reveal: 'nearest', moveCaret: true })
    expect([t.selectedRecord(), t.said(), t.caret()]).toEqual(['elsewhere', '', null])
  })
})

describe('the status bar', () => {
  const shown = () => {
    const { place, caretOn } = t.app.state.getState()
    return [place, caretOn]
  }
  it.each([
    ['a claim', claim, 'claim'],
    ['a claim with a suggestion', { ...claim, proposed: ['cue' as const] }, 'suggested'],
  ])('says what the caret is on: %s', (_what, view, kind) => {
    t.show('claims', view)
    showPlace(t.openText, claim.id, claim.anchors[0]!.start)
    expect(shown()).toEqual([expect.stringMatching(/^¶1 · claim, /u), kind])
  })
  it('says that it is on a mention', () => {
    showPlace(t.openText, first.id, first.start)
    expect(shown()).toEqual([expect.stringMatching(/^¶1 · .*Macron/u), 'mention'])
  })
  it('says where the caret is where nothing is marked, and how many words are selected', () => {
    t.select('left', 'before')
    showCaret(t.openText)
    expect(shown()).toEqual(['¶1', 'nothing'])
    t.select('had agreed. Macron left')
    showCaret(t.openText)
    expect(shown()).toEqual(['¶1 · 4 words selected', 'words'])
    t.select('talks')
    showCaret(t.openText)
    expect(shown()).toEqual(['title · 1 word selected', 'words'])
  })
  it('says nothing before there is a caret', () => {
    showCaret(t.openText)
    expect(shown()).toEqual(['', 'nothing'])
  })
  it('does not show for a moment what it says of a mark, which is spoken only', () => {
    selectRecord(t.openText, second.id, { reveal: 'nearest', moveCaret: true })
    expect([t.said(), t.app.state.getState().message]).toEqual([expect.stringContaining('Merz'), null])
    stepMention(t.openText, 'nobody')
    stepRecord(t.openText, 1)
    stepRecord(t.openText, 1)
    stepRecord(t.openText, 1)
    expect(t.app.state.getState().message?.text).toBe('No mark further on')
  })
})

describe('the focus', () => {
  it.each([
    ['a dialog is open', { dialog: { kind: 'settings' } as never }],
    ['a review is open', { sweep: {} as never }],
  ])('stays where it is while %s', (_what, state) => {
    t.app.state.getState().set(state)
    focusText(t.openText, { anchor: 3, focus: 3 })
    expect(t.caret()).toBeNull()
  })
  it('comes to the start of a text that had no caret', () => {
    focusText(t.openText, null)
    expect(t.caret()).toBe(0)
  })
  it('leaves the selection that the text has', () => {
    t.select('had agreed')
    focusText(t.openText, null)
    expect(t.selectedWords()).toBe('had agreed')
  })
})

describe('a step by record', () => {
  it('goes through the records in reading order, and back', () => {
    t.select('The talks', 'before')
    const order = [1, 1, 1, 1, -1].map((step) => {
      stepRecord(t.openText, step as 1 | -1)
      return t.selectedRecord()
    })
    expect(order).toEqual([first.id, claim.id, second.id, third.id, second.id])
    expect(t.caret()).toBe(second.start)
  })
  it('goes on from the caret where that has left the selected record', () => {
    selectRecord(t.openText, third.id, { reveal: 'no', moveCaret: true })
    t.select('The talks', 'before')
    t.openText.state.setState({ selected: third.id })
    stepRecord(t.openText, 1)
    expect(t.selectedRecord()).toBe(first.id)
  })
  it('says which way there is none', () => {
    t.select('left.', 'after')
    stepRecord(t.openText, 1)
    const further = t.said()
    t.select('The talks', 'before')
    stepRecord(t.openText, -1)
    expect([further, t.said()]).toEqual([expect.stringContaining('further'), expect.stringContaining('before')])
    expect(t.selectedRecord()).toBeNull()
  })
})

describe('a step by records that overlap', () => {
  it('goes from the shortest to the longest at the caret and leaves the caret', () => {
    t.select('Merz', 'after')
    const at = t.caret()
    const order = [1, 2, 3].map(() => {
      stepOverlapping(t.openText)
      return t.selectedRecord()
    })
    expect(order).toEqual([second.id, claim.id, second.id])
    expect([t.caret(), t.revealed]).toEqual([at, []])
  })
  it('says that none is here', () => {
    t.select('The talks', 'before')
    stepOverlapping(t.openText)
    expect([t.selectedRecord(), t.said()]).toEqual([null, 'No mark here'])
  })
})

it('a step by mention goes round the mentions of that actor', () => {
  const order = [1, 2, 3].map(() => {
    stepMention(t.openText, macron.id)
    return t.selectedRecord()
  })
  expect(order).toEqual([first.id, third.id, first.id])
  expect(t.caret()).toBe(first.start)
  stepMention(t.openText, 'nobody')
  expect(t.selectedRecord()).toBe(first.id)
})
