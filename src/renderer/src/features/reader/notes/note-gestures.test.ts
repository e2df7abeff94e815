// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, claimOf, mentionOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { fail } from '#shared/model/result.ts'
import { noteOn, openTestText, type TestText } from '../fixtures.ts'
import { beginNote, leaveNote, saveMemo, tagPlace, toggleTag } from './note-gestures.ts'
import { memoOf, nameOf, noteTarget, tagsOf, type NoteTarget } from './note-target.ts'

const text = sourceTextOf('The talks\nMerz came late. He said that all had agreed.\nIt rained.\n')
const merz = { ...actorOf('Friedrich Merz'), memo: 'On him.', tags: ['cdu'] }
const mention = mentionOf(text, merz, 'Merz')
const claim = { ...claimOf(text, { quotes: ['all had agreed'] }), memo: 'On the claim.', tags: ['talks/first'] }
const memo = noteOn(text, 'memo', 'rained', 'On the weather.')
const tag = noteOn(text, 'tag', 'rained', 'weather')
const refusal = fail('not-found', 'It is gone.')

let t: TestText
beforeEach(() => {
  t = openTestText(text, { actors: [merz], mentions: [mention], claims: [claim], notes: [memo, tag] })
})
const rangeOf = (words: string) => {
  const start = text.text.indexOf(words)
  return { start, end: start + words.length }
}
const place = (words: string): NoteTarget => ({ on: 'place', range: rangeOf(words) })
const onMemo: NoteTarget = { on: 'memo', id: memo.id, range: rangeOf('rained') }
const onClaim: NoteTarget = { on: 'claim', id: claim.id, range: rangeOf('all had agreed') }
const onActor: NoteTarget = { on: 'actor', id: merz.id, range: rangeOf('Merz') }
const editor = () => t.openText.state.getState().noteEditor

describe('a note is about', () => {
  it.each<[string, () => void, 'memo' | 'tag', NoteTarget | null]>([
    ['the words that are selected', () => t.select('Merz came'), 'memo', place('Merz came')],
    ['the actor whose mention is at the caret', () => t.select('Merz', 'before'), 'memo', onActor],
    ['the claim at the caret', () => t.select('had agreed', 'before'), 'tag', onClaim],
    ['the sentence at the caret', () => t.select('late', 'before'), 'memo', place('Merz came late')],
    ['nothing, before there was a caret', () => {}, 'memo', null],
  ])('%s', (_what, select, kind, target) => {
    select()
    expect(noteTarget(t.openText, kind)).toEqual(target)
  })
  it('the memo at the caret, or its words if it is a tag that is set', () => {
    t.show('notes', memo)
    t.select('rained', 'before')
    expect(noteTarget(t.openText, 'memo')).toEqual(onMemo)
    expect(noteTarget(t.openText, 'tag')).toEqual(place('rained'))
    t.show('notes', tag)
    expect(noteTarget(t.openText, 'memo')).toEqual(place('rained'))
  })
  it('what has a memo, tags and a name', () => {
    expect([place('rained'), onMemo, onClaim, onActor].map((target) => memoOf(t.openText, target))).toEqual([
      '',
      'On the weather.',
      'On the claim.',
      'On him.',
    ])
    expect([place('late'), place('rained'), onClaim, onActor].map((target) => tagsOf(t.openText, target))).toEqual([
      [],
      ['weather'],
      ['talks/first'],
      ['cdu'],
    ])
    expect([place('rained'), onClaim, onActor].map((target) => nameOf(t.openText, target))).toEqual([
      'rained',
      'claim: all had agreed',
      'Friedrich Merz',
    ])
  })
  it('what has gone: no memo, no tags, and the words for a name', () => {
    for (const name of ['actors', 'claims', 'notes'] as const) t.show(name)
    expect([onMemo, onClaim, onActor].map((target) => memoOf(t.openText, target))).toEqual(['', '', ''])
    expect([onMemo, onClaim, onActor].map((target) => tagsOf(t.openText, target))).toEqual([[], [], []])
    expect(nameOf(t.openText, onActor)).toBe('Merz')
  })
  it.each([
    ['of another kind', { kind: 'memo' }],
    ['of another text', { revision: 'other' }],
    ['that begins elsewhere', { start: 0 }],
    ['that ends elsewhere', { end: text.text.length - 1 }],
  ] as const)('what has no tag %s', (_what, other) => {
    t.show('notes', { ...tag, ...other })
    expect(tagsOf(t.openText, place('rained'))).toEqual([])
  })
})

describe('the field of a note', () => {
  it('opens, and the selected record comes back when it is left', () => {
    t.select('Merz', 'before')
    t.openText.state.setState({ selected: mention.id, offered: rangeOf('late') })
    beginNote(t.openText, 'memo')
    expect(editor()).toMatchObject({ kind: 'memo', target: onActor, selected: mention.id, typed: null })
    expect(t.openText.state.getState()).toMatchObject({ selected: null, offered: null })
    const at = t.caret()
    t.select('rained')
    leaveNote(t.openText, null)
    expect([editor(), t.selectedRecord(), t.caret(), t.selectedWords()]).toEqual([null, mention.id, at, ''])
    expect(t.openText.state.getState().noted).toBeNull()
  })
  it('does not open without a caret', () => {
    beginNote(t.openText, 'memo')
    expect(editor()).toBeNull()
    expect(t.said()).not.toBe('')
    leaveNote(t.openText, 'typed')
    expect(t.openText.state.getState().noted).toBeNull()
  })
  it('has what was typed when it opens at that place again, and nowhere else', () => {
    t.select('late', 'before')
    beginNote(t.openText, 'memo')
    leaveNote(t.openText, 'half')
    const elsewhere: [string, 'memo' | 'tag'][] = [
      ['Merz', 'memo'],
      ['Merz came', 'memo'],
      ['Merz came late', 'tag'],
      ['came late', 'memo'],
    ]
    for (const [words, kind] of elsewhere) {
      t.select(words)
      beginNote(t.openText, kind)
      expect(editor()?.typed).toBeNull()
      t.openText.state.setState({ noteEditor: null })
    }
    t.select('Merz came late')
    beginNote(t.openText, 'memo')
    expect(editor()?.typed).toBe('half')
  })
})

describe('a memo is saved', () => {
  it.each<[string, NoteTarget, string, 'addPlaceMemo' | 'updateMemo' | 'setMemo', object]>([
    ['on a place', place('late'), 'New.', 'addPlaceMemo', { revision: text.revision, range: rangeOf('late') }],
    ['that exists', onMemo, 'New.', 'updateMemo', { id: memo.id }],
    ['on a claim', onClaim, 'New.', 'setMemo', { owner: { type: 'claim', id: claim.id } }],
    ['on an actor', onActor, 'New.', 'setMemo', { owner: { type: 'actor', id: merz.id } }],
    ['that exists, emptied', onMemo, '', 'updateMemo', { id: memo.id }],
  ])('%s', async (_what, target, body, method, input) => {
    t.openText.state.setState({
      noteEditor: { kind: 'memo', target, back: { anchor: 3, focus: 3 }, selected: claim.id, typed: null },
    })
    expect(await saveMemo(t.openText, target, body)).toBe(true)
    expect(t.app.sent(method)).toEqual([{ ...input, body }])
    expect([editor(), t.selectedRecord(), t.caret()]).toEqual([null, claim.id, 3])
    expect(t.said()).toBe(body === '' ? 'Memo deleted from ¶2' : 'Memo written')
  })
  it('not where nothing was written on a place', async () => {
    expect(await saveMemo(t.openText, place('late'), '')).toBe(true)
    expect(t.app.sent('addPlaceMemo')).toEqual([])
  })
  it('and kept, if the library refuses it', async () => {
    t.app.handlers.addPlaceMemo = () => refusal
    expect(await saveMemo(t.openText, place('late'), 'New.')).toBe(false)
    expect(t.said()).not.toBe('Memo written')
    t.select('late')
    beginNote(t.openText, 'memo')
    expect(editor()?.typed).toBe('New.')
  })
})

describe('a tag', () => {
  it.each<[string, NoteTarget, string, 'addPlaceTags' | 'deletePlaceTag' | 'setTags', object]>([
    [
      'is set on a place',
      place('late'),
      ' talks / late ',
      'addPlaceTags',
      { revision: text.revision, range: rangeOf('late'), tags: ['talks/late'] },
    ],
    ['is taken off a place', place('rained'), 'weather', 'deletePlaceTag', { id: tag.id }],
    [
      'is set on a claim',
      onClaim,
      'new',
      'setTags',
      { owner: { type: 'claim', id: claim.id }, tags: ['talks/first', 'new'] },
    ],
    ['is taken off a claim', onClaim, 'talks/first', 'setTags', { owner: { type: 'claim', id: claim.id }, tags: [] }],
    ['is set on an actor', onActor, 'new', 'setTags', { owner: { type: 'actor', id: merz.id }, tags: ['cdu', 'new'] }],
    [
      'is set beside a memo',
      onMemo,
      'new',
      'addPlaceTags',
      { revision: text.revision, range: rangeOf('rained'), tags: ['new'] },
    ],
  ])('%s', async (what, target, path, method, input) => {
    await toggleTag(t.openText, target, path)
    expect(t.app.sent(method)).toEqual([input])
    const isSet = what.startsWith('is set')
    expect(t.said().includes('removed from')).toBe(!isSet)
    const last = t.app.state.getState().lastGesture
    expect(last).toEqual(isSet ? { kind: 'tag', tag: path.replaceAll(' ', '') } : null)
  })
  it('that is taken off leaves the others on', async () => {
    t.show('claims', { ...claim, tags: ['army', 'talks/first', 'border'] })
    await toggleTag(t.openText, onClaim, 'talks/first')
    expect(t.app.sent('setTags')).toEqual([{ owner: { type: 'claim', id: claim.id }, tags: ['army', 'border'] }])
  })
  it('without a word is none', async () => {
    await toggleTag(t.openText, onClaim, ' / ')
    expect(t.app.sent('setTags')).toEqual([])
  })
  it('that is refused is not what Q repeats', async () => {
    t.app.handlers.setTags = () => refusal
    await toggleTag(t.openText, onClaim, 'new')
    expect([t.app.state.getState().lastGesture, t.said().startsWith('Tag')]).toEqual([null, false])
  })
  it('is added to other words, and the caret goes behind them', async () => {
    await tagPlace(t.openText, rangeOf('late'), 'talks')
    expect(t.app.sent('addPlaceTags')).toEqual([{ revision: text.revision, range: rangeOf('late'), tags: ['talks'] }])
    expect([t.caret(), t.said()]).toEqual([rangeOf('late').end, 'Tag talks'])
    t.app.handlers.addPlaceTags = () => refusal
    await tagPlace(t.openText, rangeOf('late'), 'other')
    expect(t.said()).not.toContain('other')
  })
})
