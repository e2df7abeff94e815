// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { createMarkIndex } from '#shared/marks/mark-index.ts'
import { newId } from '#shared/model/id.ts'
import { createAppState } from '../../core/app-state.ts'
import { createClient } from '../../core/client.ts'
import { createCommits } from '../../core/commits.ts'
import type { WindowApi } from '../../core/window-api.ts'
import { blankDraft } from '../../records/claim-form/draft.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import { addClaim, beginClaim, joinDraft, leavePopover } from './gestures.ts'
import { draftAt, keepDraft, loadDrafts } from './kept-drafts.ts'
import { createOpenTextState } from './open-text-state.ts'
import type { OpenText } from './open-text.ts'

/** What the library keeps beside its history, and what it was sent. */
let kept: Map<string, string>
let added: Record<string, unknown>[]
let answer: Result<{ readonly id: string }>
let openText: OpenText
const made = newId()

const draft: ClaimDraft = {
  ...blankDraft,
  content: [{ start: 10, end: 20 }],
  speakers: [newId()],
  speakersUnclear: false,
  kind: 'denial',
  form: 'paraphrase',
  cue: null,
  gloss: 'They deny it',
  proposed: ['speakers', 'form'],
}

/** A text of a library that takes claims, or refuses them where a test says so. */
beforeEach(() => {
  kept = new Map()
  added = []
  answer = ok({ id: made })
  openText = openAgain()
})

function openAgain(): OpenText {
  const api = {
    addClaim: async (input: Record<string, unknown>) => {
      added.push(input)
      return answer
    },
    keepUiState: async ({ key, value }: { readonly key: string; readonly value: string }) => {
      kept.set(key, value)
      return ok(null)
    },
    getUiState: async ({ key }: { readonly key: string }) => ok(kept.get(key) ?? null),
  }
  const state = createAppState()
  const index = createMarkIndex('revision', [])
  return {
    text: { source: 'source', revision: 'revision' },
    index,
    state: createOpenTextState(index),
    describe: () => '',
    placeName: () => '',
    reader: () => null,
    selection: () => null,
    caret: () => null,
    app: {
      state,
      client: createClient(api as unknown as WindowApi, state, createCommits()),
      stores: { claims: createStore(() => ({ byId: new Map([[made, {}]]), ready: true })) },
    },
  } as unknown as OpenText
}

const soon = () => new Promise((resolve) => setTimeout(resolve))
const values = () => openText.state.getState()

describe('a claim that is saved', () => {
  it('is sent as its card has it, with what a rule filled in still to be confirmed', async () => {
    await addClaim(openText, draft, false)
    expect(added).toMatchObject([
      {
        revision: 'revision',
        content: [{ start: 10, end: 20 }],
        fields: { kind: 'denial', form: 'paraphrase', gloss: 'They deny it', speakers: draft.speakers },
        proposed: ['speakers', 'form'],
      },
    ])
  })
  it('and confirmed in one step has nothing left to confirm', async () => {
    await addClaim(openText, draft, true)
    expect(added).toMatchObject([{ proposed: [] }])
  })
  it('is selected, and is what Q does again', async () => {
    await addClaim(openText, draft, false)
    expect(values().selected).toBe(made)
    expect(openText.app.state.getState().lastGesture).toEqual({ kind: 'claim', claim: made })
  })
  it('leaves no draft behind, in the window or the library', async () => {
    await keepDraft(openText, draft)
    await addClaim(openText, draft, false)
    expect([values().draft, kept.get('draft:source')]).toEqual([null, ''])
  })
})

describe.each(['bad-input', 'disk-full', 'locked-library'] as const)('a claim that is refused (%s)', (code) => {
  beforeEach(async () => {
    answer = fail(code, 'Not so.')
    await addClaim(openText, draft, true)
    await soon()
  })
  it('is told', () => {
    expect(openText.app.state.getState().notice).toEqual({ kind: 'error', message: 'Not so.' })
  })
  it('stays as the draft of its words, with all that was filled in', () => {
    expect(draftAt(openText, { start: 10, end: 20 })).toEqual(draft)
    expect(draftAt(openText, { start: 30, end: 40 })).toBeNull()
  })
  it('stays over a restart', async () => {
    openText = openAgain()
    await loadDrafts(openText)
    expect(draftAt(openText, { start: 10, end: 20 })).toEqual(draft)
  })
  it('opens with it on the same words, and can be saved then', async () => {
    openText = { ...openText, selection: () => ({ start: 10, end: 20 }) }
    beginClaim(openText)
    expect(values().popover).toMatchObject({ kind: 'card', draft, kept: true, other: null })
    answer = ok({ id: made })
    await addClaim(openText, draft, false)
    expect([added.length, values().draft]).toEqual([2, null])
  })
  it('selects nothing, and is not what Q does again', () => {
    expect(values().selected).toBeNull()
    expect(openText.app.state.getState().lastGesture).toBeNull()
  })
})

describe('a draft that was begun elsewhere in the text', () => {
  beforeEach(() => keepDraft(openText, draft))
  it('takes the words of the open card', () => {
    const here = { ...draft, content: [{ start: 30, end: 40 }], gloss: '' }
    const back = { anchor: 30, focus: 40 }
    openText.state.setState({
      popover: { kind: 'card', draft: here, reason: '', kept: false, other: draft, back, selected: null },
    })
    joinDraft(openText)
    expect(values().popover).toMatchObject({
      draft: { ...draft, content: [...draft.content, ...here.content] },
      kept: true,
      other: null,
    })
  })
  it('of another text is none here', async () => {
    openText = { ...openAgain(), text: { ...openText.text, source: 'another' } }
    await loadDrafts(openText)
    expect(values().draft).toBeNull()
  })
  it('of an earlier version comes back with its words, and blank where that version knew no field', async () => {
    const { saidAbout: _about, originalLanguage: _language, ...older } = draft
    const { withdrawn: _withdrawn, ...occasion } = { ...draft.occasion, label: 'Talks' }
    kept.set(`draft:${openText.text.source}`, JSON.stringify({ ...older, occasion }))
    openText.state.setState({ draft: null })
    await loadDrafts(openText)
    expect(draftAt(openText, { start: 12, end: 14 })).toEqual({ ...draft, occasion: { ...occasion, withdrawn: null } })
  })

  it('that nobody can read any more is none', async () => {
    for (const broken of ['{', '{}', '[]', 'null', JSON.stringify({ ...draft, kind: 'song' })]) {
      kept.set('draft:source', broken)
      openText = openAgain()
      await loadDrafts(openText)
      expect(values().draft).toBeNull()
    }
  })
})

it('leaving what floats selects again what was selected before it', () => {
  const back = { anchor: 1, focus: 1 }
  openText.state.setState({
    popover: { kind: 'card', draft, reason: '', kept: false, other: null, back, selected: 'before' },
  })
  leavePopover(openText)
  expect([values().popover, values().selected]).toEqual([null, 'before'])
})
