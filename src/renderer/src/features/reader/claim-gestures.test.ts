// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '#shared/model/result.ts'
import { claimOf } from '#shared/briefing/compose/fixtures.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { openTalks, type TestText } from './fixtures.ts'
import { addClaim, beginClaim, confirmAtHand, deleteRecord, rejectAtHand, turnBlockType } from './gestures.ts'
import { popoverModule } from './popover/Popover.tsx'
import { proposedDraft } from './proposed-draft.ts'

let t: TestText
const { text, russia, mention, ofMerz, claim, weather, memo, refusal, rangeOf, open } = openTalks()
beforeEach(async () => {
  await popoverModule.load()
  t = open()
})
const card = () =>
  t.openText.state.getState().popover as {
    kind: 'card'
    draft: ClaimDraft
    reason: string
    kept: boolean
    other: unknown
    selected: unknown
  } | null

describe('the card of a new claim', () => {
  it('opens on the words that are selected, filled in by rule', () => {
    t.select('he went home')
    t.openText.state.setState({ selected: ofMerz.id, offered: rangeOf('he') })
    beginClaim(t.openText)
    expect(card()).toMatchObject({ kind: 'card', kept: false, other: null, selected: ofMerz.id })
    expect(card()!.draft.content).toEqual([rangeOf('he went home')])
    expect(t.openText.state.getState()).toMatchObject({ selected: null, offered: null })
  })
  it('opens on the likely words at the caret', () => {
    t.show('claims')
    t.select('troops', 'before')
    beginClaim(t.openText)
    expect(card()!.draft.content).toEqual([rangeOf('troops had left the border')])
  })
  it('does not open before there was a caret, nor where all is marked, and says which', () => {
    beginClaim(t.openText)
    const without = t.said()
    t.show('claims', claimOf(text, { quotes: ['It rained'] }))
    t.select('rained', 'before')
    beginClaim(t.openText)
    expect(card()).toBeNull()
    expect([without, t.said()]).toEqual([expect.stringContaining('caret'), expect.stringContaining('marked already')])
  })
  it.each([
    ['exactly its words', 'troops had left the border'],
    ['a part of them', 'had left'],
    ['them with the full stop', 'troops had left the border.'],
  ])('opens the claim that is there instead: %s', (_, words) => {
    t.select(words)
    beginClaim(t.openText)
    expect(card()).toBeNull()
    expect(t.selectedRecord()).toBe(claim.id)
    expect(t.said()).toMatch(/^These words are in a claim already/u)
    expect(t.selectedWords()).toBe(words)
    beginClaim(t.openText)
    expect(card()!.draft.content).toHaveLength(1)
  })
  it('marks more words than a claim has, and words beside it, without asking', () => {
    for (const words of ['that troops had left the border', 'the border. Merz denied it']) {
      t.openText.state.setState({ popover: null })
      t.select(words)
      beginClaim(t.openText)
      expect(card()).not.toBeNull()
    }
  })
  it('opens the claim for every selection anew, but once for the same', () => {
    t.select('had left')
    beginClaim(t.openText)
    t.select('the border')
    beginClaim(t.openText)
    expect(card()).toBeNull()
    beginClaim(t.openText)
    expect(card()).not.toBeNull()
  })
  it('keeps a draft that was begun elsewhere in the text at hand', () => {
    const { draft } = proposedDraft(t.openText, rangeOf('It rained'))
    t.openText.state.setState({ draft })
    t.select('he went home')
    beginClaim(t.openText)
    expect(card()).toMatchObject({ kept: false, other: draft })
    t.select('It rained')
    beginClaim(t.openText)
    expect(card()).toMatchObject({ kept: true, other: null, draft, reason: '' })
  })
})

it('a claim that is saved leaves the caret behind its words', async () => {
  t.select('talks', 'before')
  const { draft } = proposedDraft(t.openText, rangeOf('It rained'))
  await addClaim(t.openText, draft, false)
  expect([t.selectedRecord(), t.caret()]).toEqual(['new', rangeOf('It rained').end])
  t.select('talks', 'before')
  await addClaim(t.openText, { ...draft, content: [] }, false)
  expect(t.caret()).toBe(rangeOf('talks').start)
})

describe('what a rule fills in', () => {
  it('makes the state the speaker where a place stands for it, and no place otherwise', () => {
    t.show('claims')
    expect(proposedDraft(t.openText, rangeOf('troops had left the border')).draft).toMatchObject({
      speakers: [russia.id],
      cue: rangeOf('said that'),
    })
    t.show('mentions', { ...mention, reading: null })
    expect(proposedDraft(t.openText, rangeOf('troops had left the border')).draft.speakers).toEqual([])
  })
  it('takes no speaker from a mention that was deleted', () => {
    t.show('claims')
    t.show('mentions')
    t.show('actors')
    expect(proposedDraft(t.openText, rangeOf('troops had left the border')).draft.speakers).toEqual([])
  })
  it('leaves the records of the library as they are', () => {
    const { draft } = proposedDraft(t.openText, rangeOf('he went home'))
    draft.speakers.push('somebody')
    draft.proposed.length = 0
    expect(proposedDraft(t.openText, rangeOf('he went home')).draft.speakers).not.toContain('somebody')
  })
})

describe('what is proposed at the caret', () => {
  beforeEach(() => t.select('troops', 'before'))
  it('is confirmed', async () => {
    await confirmAtHand(t.openText)
    expect(t.app.sent('confirmClaims')).toEqual([{ ids: [claim.id] }])
    expect(t.said()).toBe('Confirmed')
  })
  it('is rejected', async () => {
    await rejectAtHand(t.openText)
    expect(t.app.sent('updateClaim')).toEqual([{ id: claim.id, fields: { speakers: [], kind: 'statement' } }])
    expect(t.said()).toContain('rejected')
  })
  it.each([
    ['there is no claim', () => t.select('talks', 'before')],
    ['nothing is proposed', () => t.show('claims', { ...claim, proposed: [] })],
  ])('is left where %s, and that is said', async (_what, arrange) => {
    arrange()
    await confirmAtHand(t.openText)
    const said = t.said()
    await rejectAtHand(t.openText)
    expect([t.app.sent('confirmClaims'), t.app.sent('updateClaim')]).toEqual([[], []])
    expect([said, t.said()]).toEqual([expect.stringMatching(/^No/u), said])
  })
  it('is not called confirmed if the library refuses it', async () => {
    t.app.handlers.confirmClaims = () => refusal
    t.app.handlers.updateClaim = () => refusal
    await confirmAtHand(t.openText)
    await rejectAtHand(t.openText)
    expect(t.said()).toBe(refusal.error.message)
  })
})

describe('deleting', () => {
  it.each([
    ['a claim', claim.id, 'deleteClaim', { id: claim.id }, 'Claim of Russia deleted from ¶1'],
    ['a mention', mention.id, 'deleteMention', { id: mention.id }, 'Mention of Moscow deleted from ¶1'],
    ['a tag', weather.id, 'deletePlaceTag', { id: weather.id }, 'Tag “weather” removed from ¶2'],
    ['a memo', memo.id, 'updateMemo', { id: memo.id, body: '' }, 'Memo deleted from ¶2'],
  ] as const)('%s, which can be undone', async (_what, id, method, input, sentence) => {
    t.app.handlers[method] = () => ({ ...ok(null), commit: 5 })
    void t.app.commits.take(
      5,
      Promise.resolve(() => {}),
    )
    t.select('talks', 'before')
    t.openText.state.setState({ selected: id })
    await deleteRecord(t.openText, id)
    expect(t.app.sent(method)).toEqual([input])
    expect([t.said(), t.app.state.getState().undoOffer]).toEqual([sentence, { text: sentence, commit: 5 }])
    expect(t.selectedRecord()).toBeNull()
  })
  it('a mention from a title says so', async () => {
    const title = { ...mention, ...rangeOf('talks') }
    t.show('mentions', title)
    await deleteRecord(t.openText, title.id)
    expect(t.said()).toBe('Mention of Moscow deleted from the title')
  })
  it('nothing says so', async () => {
    await deleteRecord(t.openText, null)
    expect(t.said()).toBe('No mark here')
  })
  it('what the library refuses leaves it selected', async () => {
    t.app.handlers.deleteClaim = () => refusal
    t.openText.state.setState({ selected: claim.id })
    await deleteRecord(t.openText, claim.id)
    expect([t.selectedRecord(), t.said()]).toEqual([claim.id, refusal.error.message])
  })
})

describe('the type of a block', () => {
  it.each([
    ['It rained', 'heading'],
    ['The talks', 'list-item'],
  ])('at “%s” becomes a %s', async (words, type) => {
    t.select(words, 'before')
    await turnBlockType(t.openText)
    const block = text.blocks.find(({ start }) => start === rangeOf(words).start)!
    expect(t.app.sent('setBlockType')).toEqual([{ id: block.id, type }])
    expect(t.said()).toBe(`Now a ${type}`)
  })
  it('stays where there is no caret, or the library refuses it', async () => {
    await turnBlockType(t.openText)
    expect([t.app.sent('setBlockType'), t.said()]).toEqual([[], expect.stringContaining('caret')])
    t.app.handlers.setBlockType = () => refusal
    t.select('It rained', 'before')
    await turnBlockType(t.openText)
    expect(t.said()).not.toContain('Now')
  })
})
