// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { fail, ok } from '#shared/model/result.ts'
import { cleanUpAfterEach, createTestApp, renderIn, type TestApp } from '../../core/test-app/test-app.tsx'
import { newId } from '#shared/model/id.ts'
import type { ClaimPatch } from './draft.ts'
import type { ClaimDraft } from './draft-schema.ts'
import { useClaimEdits } from './use-claim-edits.ts'

const claim = claimOf(sourceTextOf('A title\nThe envoy said that both had agreed.\n'), { quotes: ['both had agreed'] })

let app: TestApp
let drawn: ReturnType<typeof renderIn>
let edits: ReturnType<typeof useClaimEdits>
/** What the library has made of the claim. */
let latest: Partial<ClaimView>

beforeEach(() => {
  vi.useFakeTimers()
  app = createTestApp()
  latest = {}
  accept()
  drawn = renderIn(app, <Edited claim={claim} />)
})
afterEach(() => void vi.useRealTimers())
cleanUpAfterEach()

function Edited({ claim: view }: { readonly claim: ClaimView }) {
  edits = useClaimEdits(view)
  return null
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const type = (patch: ClaimPatch) => act(() => edits.edit(patch, true))
const choose = (patch: ClaimPatch) => act(async () => edits.edit(patch, false))
const flush = () => act(() => edits.flush())
/** The library has the claim so. */
const has = (fields: Partial<ClaimView>) => drawn.rerender(<Edited claim={{ ...claim, ...fields }} />)
const sent = () => app.sent('updateClaim').map(({ fields }) => fields)
const saving = () => app.state.getState().saving
const refuse = () => {
  app.handlers.updateClaim = () => fail('disk-full', 'Not so.')
}
/** The stores of the window have a claim before the library's answer arrives. */
const accept = () => {
  app.handlers.updateClaim = ({ fields }) => {
    latest = { ...latest, ...(fields as unknown as Partial<ClaimView>) }
    has(latest)
    return ok(null)
  }
}

describe('an edit of a claim is saved', () => {
  it('at once where it is a choice', async () => {
    await choose({ kind: 'denial' })
    expect(app.sent('updateClaim')).toEqual([{ id: claim.id, fields: { kind: 'denial' } }])
  })
  it('after half a second of rest where it is typed', async () => {
    type({ gloss: 'T' })
    await wait(300)
    type({ gloss: 'They' })
    await wait(499)
    expect(sent()).toEqual([])
    await wait(1)
    expect(sent()).toEqual([{ gloss: 'They' }])
  })
  it('after five seconds while somebody types on and on', async () => {
    for (let letters = 1; letters <= 12; letters++) {
      type({ memo: 'A'.repeat(letters) })
      await wait(450)
    }
    expect(sent()).toEqual([{ memo: 'A'.repeat(12) }])
  })
  it('with what was typed before it, as one gesture', async () => {
    type({ gloss: 'They' })
    await choose({ kind: 'denial' })
    expect(sent()).toEqual([{ gloss: 'They', kind: 'denial' }])
    await wait(1000)
    expect(sent()).toHaveLength(1)
  })
  it.each([
    ['the card closes', () => drawn.unmount()],
    ['the window saves what is half typed', () => act(() => app.flushers.flushAll())],
  ])('when %s', async (_when, end) => {
    type({ gloss: 'They' })
    await end()
    expect(sent()).toEqual([{ gloss: 'They' }])
    await wait(1000)
    expect([sent().length, saving()]).toEqual([1, 0])
  })
  it('and not where nothing was edited', async () => {
    expect(await flush()).toBe(true)
    expect(sent()).toEqual([])
  })
  it('and the window says so until it is', async () => {
    type({ gloss: 'T' })
    type({ gloss: 'Th' })
    expect(saving()).toBe(1)
    await wait(500)
    expect(saving()).toBe(0)
  })
})

describe('the card shows', () => {
  it('what is typed before it is saved, while it is being saved, and after', async () => {
    const stored = Promise.withResolvers<void>()
    const save = app.handlers.updateClaim!
    app.handlers.updateClaim = async (input) => {
      await stored.promise
      return save(input)
    }
    type({ gloss: 'They' })
    expect(edits.draft.gloss).toBe('They')
    await wait(500)
    expect([sent().length, edits.draft.gloss]).toEqual([1, 'They'])
    stored.resolve()
    await wait(0)
    expect(edits.draft.gloss).toBe('They')
  })
  it('what the library has made of it, as soon as it is saved', async () => {
    app.handlers.updateClaim = () => {
      has({ gloss: 'They, tidied' })
      return ok(null)
    }
    type({ gloss: ' They' })
    await wait(500)
    expect(edits.draft.gloss).toBe('They, tidied')
  })
  it('the space at the end of a text that was saved without it, until its field is left', async () => {
    app.handlers.updateClaim = ({ fields }) => {
      has({ statusReason: fields.statusReason!.trim(), proposed: ['kind'] })
      return ok(null)
    }
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    type({ statusReason: 'Denied ' })
    await wait(500)
    expect(edits.draft).toMatchObject({ statusReason: 'Denied ', proposed: ['kind'] })
    act(() => edits.leave())
    expect(edits.draft.statusReason).toBe('Denied')
    type({ memo: 'ask' })
    act(() => edits.leave())
    expect(sent().at(-1)).toEqual({ memo: 'ask' })
  })
  it('as proposed what an undo brings back as proposed, though it is what was chosen', async () => {
    app.handlers.updateClaim = ({ fields }) => {
      has({ ...(fields as object), proposed: [] })
      return ok(null)
    }
    await choose({ kind: claim.kind })
    expect(edits.draft.proposed).toEqual([])
    has({ proposed: ['kind'] })
    expect(edits.draft.proposed).toEqual(['kind'])
  })
  it('what the library has as soon as that changes: an undo', async () => {
    await choose({ kind: 'denial' })
    has({ kind: 'denial' })
    has({ kind: 'statement' })
    expect(edits.draft.kind).toBe('statement')
  })
  it('what is being typed over what the library tells meanwhile, and all else as the library has it', () => {
    type({ gloss: 'They' })
    has({ gloss: 'We', memo: 'ask' })
    expect([edits.draft.gloss, edits.draft.memo]).toEqual(['They', 'ask'])
  })
})

describe('an edit that could not be saved', () => {
  it('stays on the card, and the person is told why', async () => {
    refuse()
    type({ gloss: 'They' })
    await wait(500)
    expect([edits.draft.gloss, saving()]).toEqual(['They', 0])
    expect(app.state.getState().notice).toEqual({ kind: 'error', message: 'Not so.' })
  })
  it('stays also when the library tells of something else', async () => {
    refuse()
    await choose({ kind: 'denial' })
    has({ memo: 'ask' })
    expect([edits.draft.kind, edits.draft.memo]).toEqual(['denial', 'ask'])
  })
  it('goes along with the next edit', async () => {
    refuse()
    await choose({ kind: 'denial' })
    accept()
    await choose({ memo: 'ask' })
    expect(sent()).toEqual([{ kind: 'denial' }, { kind: 'denial', memo: 'ask' }])
  })
  it('gives way to a later edit of its own field', async () => {
    refuse()
    await choose({ kind: 'denial', memo: 'ask' })
    accept()
    await choose({ kind: 'prediction' })
    expect(sent().at(-1)).toEqual({ kind: 'prediction', memo: 'ask' })
  })
  it('gives way to one that was made while it was on its way', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof fail>>()
    app.handlers.updateClaim = () => answer.promise
    await choose({ gloss: 'They' })
    type({ gloss: 'They all' })
    answer.resolve(fail('disk-full', 'Not so.'))
    await wait(0)
    expect(edits.draft.gloss).toBe('They all')
    accept()
    await wait(500)
    expect(sent()).toEqual([{ gloss: 'They' }, { gloss: 'They all' }])
  })
  it('never takes the place of a later edit of its field that was on its way by then', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof fail>>()
    app.handlers.updateClaim = () => answer.promise
    await choose({ kind: 'denial', memo: 'ask' })
    accept()
    await choose({ kind: 'prediction' })
    answer.resolve(fail('disk-full', 'Not so.'))
    await wait(0)
    expect([edits.draft.kind, edits.draft.memo]).toEqual(['prediction', 'ask'])
    await flush()
    expect(sent()).toEqual([{ kind: 'denial', memo: 'ask' }, { kind: 'prediction' }, { memo: 'ask' }])
  })
  it('is tried again when the window closes, which hears whether all is kept', async () => {
    refuse()
    await choose({ kind: 'denial' })
    expect(await act(() => app.flushers.flushAll())).toBe(false)
    accept()
    expect(await act(() => app.flushers.flushAll())).toBe(true)
    expect(sent()).toEqual([{ kind: 'denial' }, { kind: 'denial' }, { kind: 'denial' }])
    expect(await flush()).toBe(true)
    expect(sent()).toHaveLength(3)
  })
  it('is tried again when the card closes', async () => {
    refuse()
    await choose({ kind: 'denial' })
    drawn.unmount()
    expect(sent()).toEqual([{ kind: 'denial' }, { kind: 'denial' }])
  })
  it('is tried again as often as it fails', async () => {
    refuse()
    type({ gloss: 'They' })
    for (let i = 0; i < 3; i++) expect(await flush()).toBe(false)
    accept()
    expect(await flush()).toBe(true)
    expect(sent()).toEqual(Array.from({ length: 4 }, () => ({ gloss: 'They' })))
  })
})

describe('a question without an answer', () => {
  const asked: ClaimDraft['answers'][number] = { question: newId(), answer: null }
  it('is shown, and sent once it has one', async () => {
    await choose({ answers: [asked] })
    expect([sent(), edits.draft.answers]).toEqual([[], [asked]])
    await choose({ answers: [{ ...asked, answer: 'yes' }] })
    expect(sent()).toEqual([{ answers: [{ ...asked, answer: 'yes' }] }])
  })
})

it('a claim as the library has it is its own draft', () => {
  expect(edits.draft).toMatchObject({ kind: claim.kind, speakers: claim.speakers, gloss: claim.gloss })
  expect(edits.draft.content).toEqual(claim.anchors.map(({ start, end }) => ({ start, end })))
})
