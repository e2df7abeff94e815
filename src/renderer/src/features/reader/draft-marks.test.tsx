// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cleanUpAfterEach, renderIn } from '../../core/test-app/test-app.tsx'
import { blankDraft } from '../../records/claim-form/draft.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { claimDraftMark, noteDraftMark } from './draft-marks.ts'
import { openTalks, type TestText } from './fixtures.ts'
import { deleteRecord, leavePopover, openDraft } from './gestures.ts'
import { keepDraft, keepNote } from './kept-drafts.ts'
import { DraftCard } from './margin/DraftCard.tsx'
import { stepRecord } from './moves.ts'
import { leaveNote } from './notes/note-gestures.ts'
import { beginNudge } from './nudge-gesture.ts'
import { OpenTextContext } from './open-text.ts'

const talks = openTalks()
const draft = (...content: { start: number; end: number }[]): ClaimDraft => ({
  ...blankDraft,
  content,
  speakers: [],
  speakersUnclear: false,
  kind: 'statement',
  form: 'paraphrase',
  cue: null,
  proposed: [],
})
const home = talks.rangeOf('he went home')

let opened: TestText
beforeEach(() => void (opened = talks.open()))
cleanUpAfterEach()

const marked = (words: string) =>
  opened.openText.index.marksAt(talks.rangeOf(words).start + 1).filter(({ role }) => role === 'draft')
const state = () => opened.openText.state.getState()

describe('the words of an unfinished claim', () => {
  it('are marked while it is kept, and announced as a draft', async () => {
    expect(marked('he went home')).toEqual([])
    await keepDraft(opened.openText, draft(home))
    expect(marked('he went home')).toMatchObject([{ record: claimDraftMark, ...home }])
    expect(opened.openText.describe(claimDraftMark)).toBe('your draft of a claim, not saved yet: he went home')
    await keepDraft(opened.openText, null)
    expect(marked('he went home')).toEqual([])
  })
  it('are not marked under its open card, and again once that is left', async () => {
    await keepDraft(opened.openText, draft(home))
    openDraft(opened.openText, claimDraftMark)
    expect(state().popover).toMatchObject({ kind: 'card', kept: true, draft: { content: [home] } })
    expect(marked('he went home')).toEqual([])
    leavePopover(opened.openText)
    expect(marked('he went home')).toHaveLength(1)
  })
  it('are the cue where it has no words, and none where the text is shorter than it was', async () => {
    await keepDraft(opened.openText, { ...draft(), cue: home })
    expect(marked('he went home')).toHaveLength(1)
    await keepDraft(opened.openText, draft({ start: 5, end: 100_000 }))
    expect(opened.openText.index.marksOfRecord(claimDraftMark)).toEqual([])
  })
  it('are not drawn again while somebody types in its card', async () => {
    const drawn: number[] = []
    opened.openText.attach({ ...opened.openText.reader()!, repaint: (blocks) => void drawn.push(...blocks) })
    await keepDraft(opened.openText, draft(home))
    await keepDraft(opened.openText, { ...draft(home), memo: 'Ask' })
    expect(drawn).toHaveLength(1)
  })
  it('are a step of J and K, and neither deleted nor moved as a mark', async () => {
    await keepDraft(opened.openText, draft(home))
    opened.select('denied it', 'before')
    stepRecord(opened.openText, 1)
    expect(opened.selectedRecord()).toBe(claimDraftMark)
    await deleteRecord(opened.openText, claimDraftMark)
    expect([marked('he went home').length, opened.said()]).toEqual([
      1,
      'This is your draft: Enter opens it, where it can be discarded',
    ])
    beginNudge(opened.openText, 'end')
    expect(state().nudging).toBeNull()
  })
})

it('the words of an unfinished memo are marked, and open its field with what was typed', async () => {
  const target = { on: 'place', range: home } as const
  await keepNote(opened.openText, { kind: 'memo', target, typed: 'To whom?' })
  expect(opened.openText.describe(noteDraftMark)).toBe('your draft of a memo, not saved yet: he went home')
  openDraft(opened.openText, noteDraftMark)
  expect(state().noteEditor).toMatchObject({ kind: 'memo', target, typed: 'To whom?' })
  expect(marked('he went home')).toEqual([])
  leaveNote(opened.openText, null)
  expect(marked('he went home')).toEqual([])
})

it('a draft has a card, which opens it', async () => {
  await keepDraft(opened.openText, draft(home))
  renderIn(
    opened.app,
    <OpenTextContext value={opened.openText}>
      <DraftCard record={claimDraftMark} isSelected={false} />
    </OpenTextContext>,
  )
  const card = screen.getByRole('button', { name: /^Your draft/u })
  expect(card.textContent).toContain('he went home')
  act(() => void fireEvent.click(card))
  expect(state().popover?.kind).toBe('card')
})
