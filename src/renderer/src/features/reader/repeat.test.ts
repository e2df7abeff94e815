// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import { ok } from '#shared/model/result.ts'
import { openTalks, openTestText, type TestText } from './fixtures.ts'
import { popoverModule } from './popover/Popover.tsx'
import { beginSticky, endSticky, markSticky, repeatLast } from './repeat.ts'

let t: TestText
const { text, russia, merz, claim, refusal, rangeOf, open } = openTalks()
const occasion = {
  id: 'occasion',
  label: 'The talks in May',
  place: '',
  channel: '',
  addressee: '',
  date: null,
  withdrawn: null,
}
beforeEach(async () => {
  await popoverModule.load()
  t = open()
})
const soon = () => new Promise((resolve) => setTimeout(resolve))

describe('Q repeats', () => {
  const last = (gesture: object) => t.app.state.getState().set({ lastGesture: gesture as never })
  it('nothing before something was marked, and nothing without words, and says which', () => {
    repeatLast(t.openText)
    const nothingYet = t.said()
    last({ kind: 'actor', actor: merz.id })
    repeatLast(t.openText)
    expect([nothingYet, t.said()]).toEqual([expect.stringContaining('yet'), expect.stringContaining('Select words')])
    expect(t.app.sent('addMention')).toEqual([])
  })
  it.each([
    ['the words that are selected', () => t.select('he went'), 'he went'],
    ['the word at the caret', () => t.select('went', 'before'), 'went'],
  ])('an actor on %s', async (_what, select, words) => {
    last({ kind: 'actor', actor: merz.id })
    select()
    repeatLast(t.openText)
    await soon()
    expect(t.app.sent('addMention')).toEqual([
      { revision: text.revision, range: rangeOf(words), who: { actor: merz.id } },
    ])
    expect(t.app.sent('sweepActor')).toEqual([])
  })
  it('a tag on the sentence at the caret', async () => {
    last({ kind: 'tag', tag: 'weather' })
    t.select('home', 'after')
    repeatLast(t.openText)
    await soon()
    expect(t.app.sent('addPlaceTags')).toEqual([
      { revision: text.revision, range: rangeOf('Merz denied it, and he went home'), tags: ['weather'] },
    ])
  })
  it('a claim: speakers, kind, occasion and tags are those of the last, the rest is read from the words', async () => {
    const before = { ...claim, occasion: { ...occasion, ...claim.occasion }, speakersUnclear: true }
    t.show('claims', before)
    last({ kind: 'claim', claim: claim.id })
    t.select('he went home')
    repeatLast(t.openText)
    await soon()
    const [sent] = t.app.sent('addClaim')
    expect(sent).toMatchObject({ revision: text.revision, content: [rangeOf('he went home')] })
    expect(sent!.fields).toMatchObject({ speakers: [russia.id], speakersUnclear: true, kind: 'denial', tags: ['army'] })
    expect(JSON.stringify(sent!.fields.occasion)).toContain('The talks in May')
    for (const field of ['speakers', 'kind', 'occasion']) expect(sent!.proposed).not.toContain(field)
    expect(sent!.proposed).toContain('form')
    expect(t.app.state.getState().lastGesture).toEqual({ kind: 'claim', claim: 'new' })
    expect([t.selectedRecord(), t.caret()]).toEqual(['new', rangeOf('he went home').end])
  })
  it('a claim: what a rule reads from the new words stays a proposal, since nobody has looked at it', async () => {
    const other = sourceTextOf('Port\nMerz said the troops leave the border if it rains.\n')
    const before = claimOf(other, { quotes: ['the troops'], speakers: [merz.id], kind: 'denial' })
    const opened = openTestText(
      other,
      { actors: [merz], claims: [before] },
      { addClaim: () => ok({ id: 'new' } as never) },
    )
    opened.app.state.getState().set({ lastGesture: { kind: 'claim', claim: before.id } as never })
    opened.select('leave the border if it rains')
    repeatLast(opened.openText)
    await soon()
    const [sent] = opened.app.sent('addClaim')
    expect(sent!.fields.condition).toHaveLength(1)
    expect(sent!.proposed).toContain('condition')
    expect(sent!.proposed).not.toContain('kind')
  })
  it('no claim that was deleted since, and stays at the last one if the library refuses the new one', async () => {
    t.show('claims')
    last({ kind: 'claim', claim: claim.id })
    t.select('he went home')
    repeatLast(t.openText)
    await soon()
    expect([t.app.sent('addClaim'), t.said()]).toEqual([[], expect.stringContaining('not there any more')])
    t.show('claims', claim)
    t.app.handlers.addClaim = () => refusal
    repeatLast(t.openText)
    await soon()
    expect(t.app.state.getState().lastGesture).toEqual({ kind: 'claim', claim: claim.id })
    expect(t.selectedRecord()).toBeNull()
  })
})

describe('S marks each selection', () => {
  const sticky = () => t.openText.state.getState().sticky
  const last = (gesture: object) => t.app.state.getState().set({ lastGesture: gesture as never })
  it.each([
    ['with the actor at the caret', () => t.select('Merz', 'before'), { kind: 'actor', actor: merz.id }, 'Merz'],
    ['with the tag at the caret', () => t.select('rained', 'before'), { kind: 'tag', tag: 'weather' }, '#weather'],
  ])('%s', (_what, select, expected, name) => {
    last({ kind: 'tag', tag: 'other' })
    select()
    t.openText.state.setState({ offered: rangeOf('he') })
    beginSticky(t.openText)
    expect(sticky()).toEqual(expected)
    expect(t.openText.state.getState()).toMatchObject({ offered: null, selected: null })
    expect(t.app.state.getState().mode).toContain(name)
    expect(t.said()).toContain(name)
  })
  it('with the last mark where words are selected, or no mark is', () => {
    last({ kind: 'tag', tag: 'other' })
    t.select('Merz')
    beginSticky(t.openText)
    expect(sticky()).toEqual({ kind: 'tag', tag: 'other' })
  })
  it('not with a claim, nor before something was marked', () => {
    t.select('talks', 'before')
    beginSticky(t.openText)
    last({ kind: 'claim', claim: claim.id })
    beginSticky(t.openText)
    expect([sticky(), t.said()]).toEqual([null, expect.stringContaining('yet')])
    expect(markSticky(t.openText)).toBe(false)
  })
  it('until it ends', async () => {
    t.select('Merz', 'before')
    beginSticky(t.openText)
    t.select('he')
    expect(markSticky(t.openText)).toBe(true)
    await soon()
    expect(t.app.sent('addMention')).toEqual([
      { revision: text.revision, range: rangeOf('he'), who: { actor: merz.id } },
    ])
    endSticky(t.openText)
    expect([sticky(), t.app.state.getState().mode, markSticky(t.openText)]).toEqual([null, '', false])
  })
  it('and takes the key even where there is nothing to mark', () => {
    t.openText.state.setState({ sticky: { kind: 'actor', actor: merz.id } })
    expect(markSticky(t.openText)).toBe(true)
    expect(t.app.sent('addMention')).toEqual([])
  })
})
