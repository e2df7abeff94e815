// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, claimOf, mentionOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { fail, ok } from '#shared/model/result.ts'
import { openTestText, type TestText } from './fixtures.ts'
import {
  addMention,
  beginAsking,
  beginMention,
  readAsNamed,
  showActorAtHand,
  sweepAtHand,
  takePicked,
} from './mention-gestures.ts'

const text = sourceTextOf('The talks\nMoscow said that Merz had agreed.\n')
const [moscow, russia, merz] = [actorOf('Moscow', 'place'), actorOf('Russia', 'state'), actorOf('Merz')]
const mention = { ...mentionOf(text, moscow, 'Moscow'), reading: russia.id }
const claim = claimOf(text, { quotes: ['Merz had agreed'] })
const refusal = fail('not-found', 'It is gone.')
const found = { names: ['Moscow'], candidates: [{}] } as never

let t: TestText
beforeEach(() => {
  t = openTestText(
    text,
    { actors: [moscow, russia, merz], mentions: [mention], claims: [claim] },
    {
      addMention: ({ who }) => ok({ mention: 'new', actor: 'actor' in who ? who.actor : 'new-actor' } as never),
      addActor: () => ok({ id: 'new-actor' } as never),
      sweepActor: () => ok(found),
    },
  )
})
const popover = () =>
  t.openText.state.getState().popover as { purpose: object; range: object; selected: unknown } | null
const rangeOf = (words: string) => {
  const start = text.text.indexOf(words)
  return { start, end: start + words.length }
}

describe('the picker opens', () => {
  it.each([
    ['the words that are selected', () => t.select('Merz had'), 'Merz had'],
    ['the word at the caret', () => t.select('Merz', 'after'), 'Merz'],
  ])('on %s', (_what, select, words) => {
    select()
    t.openText.state.setState({ selected: claim.id, offered: rangeOf('said') })
    beginMention(t.openText)
    expect(popover()).toMatchObject({ purpose: { ask: 'who' }, range: rangeOf(words), selected: claim.id })
    expect(t.openText.state.getState()).toMatchObject({ selected: null, offered: null })
  })
  it('not without a caret, and says so', () => {
    beginMention(t.openText)
    expect(popover()).toBeNull()
    expect(t.said()).not.toBe('')
  })
  it.each(['means', 'whose'] as const)('for the mention at the caret, to say %s', (ask) => {
    t.select('Moscow', 'before')
    beginAsking(t.openText, ask)
    expect(popover()).toMatchObject({ purpose: { ask, mention }, range: rangeOf('Moscow') })
  })
  it.each([
    ['a claim', () => t.select('had', 'before')],
    ['nothing', () => t.select('talks', 'before')],
  ])('not where the caret is on %s', (_what, select) => {
    select()
    beginAsking(t.openText, 'means')
    showActorAtHand(t.openText)
    sweepAtHand(t.openText)
    expect([popover(), t.app.state.getState().dialog, t.app.sent('sweepActor')]).toEqual([null, null, []])
    expect(t.said()).toContain('mention')
  })
})

describe('a mention is added', () => {
  const range = rangeOf('Merz')
  it('and is what Q repeats, selected, with the caret behind it', async () => {
    t.select('talks', 'before')
    t.openText.state.setState({ popover: { kind: 'picker' } as never })
    await takePicked(t.openText, range, { ask: 'who' }, { actor: merz.id }, false)
    expect(t.app.sent('addMention')).toEqual([{ revision: text.revision, range, who: { actor: merz.id } }])
    expect(t.app.state.getState().lastGesture).toEqual({ kind: 'actor', actor: merz.id })
    expect([t.selectedRecord(), t.caret(), popover()]).toEqual(['new', range.end, null])
    expect(t.app.sent('sweepActor')).toEqual([])
  })
  it('and its other occurrences are looked for in this text, if that was asked', async () => {
    await addMention(t.openText, range, { actor: merz.id }, true)
    expect(t.app.sent('sweepActor')).toEqual([{ actor: merz.id, words: [], source: text.source }])
  })
  it('not if the library refuses it: nothing is selected, repeated or looked for', async () => {
    t.app.handlers.addMention = () => refusal
    await addMention(t.openText, range, { actor: merz.id }, true)
    expect([t.app.state.getState().lastGesture, t.selectedRecord(), t.app.sent('sweepActor')]).toEqual([null, null, []])
  })
})

describe('a mention is said to mean', () => {
  const range = rangeOf('Moscow')
  it('an actor that exists', async () => {
    await takePicked(t.openText, range, { ask: 'means', mention }, { actor: merz.id }, false)
    expect(t.app.sent('setReading')).toEqual([{ mentions: [mention.id], reading: merz.id }])
    expect([t.app.sent('addActor'), t.app.sent('splitActor'), t.app.sent('addMention')]).toEqual([[], [], []])
    expect([t.selectedRecord(), t.caret()]).toEqual([mention.id, range.end])
  })
  it('an actor that is made for it', async () => {
    const who = { name: 'The Kremlin', kind: 'organisation' } as never
    await takePicked(t.openText, range, { ask: 'means', mention }, who, false)
    expect(t.app.sent('addActor')).toEqual([who])
    expect(t.app.sent('setReading')).toEqual([{ mentions: [mention.id], reading: 'new-actor' }])
  })
  it('nothing, if the actor could not be made', async () => {
    t.app.handlers.addActor = () => refusal
    await takePicked(t.openText, range, { ask: 'means', mention }, { name: 'X', kind: 'state' } as never, false)
    expect(t.app.sent('setReading')).toEqual([])
  })
  it('what its words name', async () => {
    t.select('talks', 'before')
    t.openText.state.setState({ popover: { kind: 'picker' } as never })
    await readAsNamed(t.openText, mention)
    expect(t.app.sent('setReading')).toEqual([{ mentions: [mention.id], reading: null }])
    expect([popover(), t.selectedRecord(), t.caret()]).toEqual([null, mention.id, range.end])
  })
  it('what its words name, from a card: the caret stays', async () => {
    t.select('talks', 'before')
    const at = t.caret()
    t.app.handlers.setReading = () => refusal
    await readAsNamed(t.openText, mention)
    expect([t.selectedRecord(), t.caret()]).toEqual([null, at])
  })
})

it('a mention is given to another actor', async () => {
  const who = { actor: merz.id }
  await takePicked(t.openText, rangeOf('Moscow'), { ask: 'whose', mention }, who, false)
  expect(t.app.sent('splitActor')).toEqual([{ actor: moscow.id, mentions: [mention.id], claims: [], to: who }])
  expect(t.app.sent('setReading')).toEqual([])
})

it('the actor that is opened is the one that the mention means, the one that is looked for is the one that it names', () => {
  t.select('Moscow', 'before')
  sweepAtHand(t.openText)
  expect(t.app.sent('sweepActor')).toEqual([{ actor: moscow.id, words: [], source: text.source }])
  showActorAtHand(t.openText)
  expect(t.app.state.getState()).toMatchObject({ screen: 'actors', forActors: russia.id })
  t.show('mentions', { ...mention, reading: null })
  showActorAtHand(t.openText)
  expect(t.app.state.getState()).toMatchObject({ screen: 'actors', forActors: moscow.id })
})
