// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actorOf, claimOf, mentionOf, sourceTextOf } from '#shared/briefing/compose/fixtures.ts'
import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import type { RecordStore } from '../../core/record-store.ts'
import { createTestApp, type TestApp } from '../../core/test-app/test-app.tsx'
import { createOpenText, type OpenText } from './open-text.ts'
import type { Reader } from './editor/mount-reader.ts'

const text = sourceTextOf('A title\nThe envoy said that Macron and Merz had agreed.\n')
const [macron, merz] = [actorOf('Macron'), actorOf('Merz')]
const [first, second] = [mentionOf(text, macron, 'Macron'), mentionOf(text, merz, 'Merz')]
const claim = claimOf(text, { quotes: ['Macron and Merz'] })

let app: TestApp
let openText: OpenText
let repainted: Iterable<number>[]
let caret: number | null
let detach: () => void

/** A text with two mentions and a claim, and a reader that notes what it is told to paint. */
beforeEach(() => {
  app = createTestApp()
  repainted = []
  caret = null
  show('actors', macron, merz)
  show('mentions', first, second)
  show('claims', claim)
  openText = createOpenText(app, { text, place: null }, 0)
  const reader: Partial<Reader> = {
    repaint: (affected) => void repainted.push(affected),
    readSelection: () => (caret === null ? null : { anchor: caret, focus: caret }),
  }
  detach = openText.attach(reader as Reader)
})
afterEach(() => detach())

type View = ActorView | MentionView | ClaimView | PlaceNote
/** The store has these records, and no others. */
function show(name: 'actors' | 'mentions' | 'claims' | 'notes', ...views: readonly View[]): void {
  const store: Pick<RecordStore<unknown>, 'setState'> = app.stores[name] as never
  store.setState({ byId: new Map(views.map((view) => [view.id, view])) })
}
const select = (id: string) => openText.state.setState({ selected: id })
const selected = () => openText.state.getState().selected

describe('what is selected', () => {
  it.each([
    ['a mention', first.id, () => show('mentions', second)],
    ['a claim', claim.id, () => show('claims')],
    ['a mention, when all of the text goes', second.id, () => show('mentions')],
  ])('is nothing any more once it is gone from the text: %s', (_what, id, take) => {
    select(id)
    take()
    expect(selected()).toBeNull()
    caret = first.start
    expect(openText.recordAtHand()).not.toBe(id)
  })
  it('stays when other marks come or go', () => {
    select(first.id)
    show('mentions', first)
    show('claims')
    expect(selected()).toBe(first.id)
  })
  it('stays when its own marks move', () => {
    select(first.id)
    show('mentions', { ...first, end: first.end + 4 }, second)
    expect(selected()).toBe(first.id)
  })
  it('comes back to nothing by itself when an undo brings it back', () => {
    select(first.id)
    show('mentions', second)
    show('mentions', first, second)
    expect(selected()).toBeNull()
  })
})

describe('a key speaks of', () => {
  it('the mark that is selected', () => {
    select(second.id)
    expect(openText.recordAtHand()).toBe(second.id)
  })
  it.each([
    ['at its start', second.start],
    ['in it', second.start + 1],
    ['at its end', second.end],
  ])('the mark that is selected while the caret is %s', (_where, at) => {
    select(second.id)
    caret = at
    expect(openText.recordAtHand()).toBe(second.id)
  })
  it.each([
    ['at its start', first.start],
    ['at its end', second.end],
  ])('the mark that is selected though a shorter one is under the caret, too, %s', (_where, at) => {
    select(claim.id)
    caret = at
    expect(openText.recordAtHand()).toBe(claim.id)
  })
  it('the shortest mark under the caret once that has gone on from the one that is selected', () => {
    select(second.id)
    caret = first.start
    expect(openText.recordAtHand()).toBe(first.id)
    caret = first.end + 1
    expect(openText.recordAtHand()).toBe(claim.id)
  })
  it('nothing where no mark is', () => {
    expect(openText.recordAtHand()).toBeNull()
    caret = 1
    expect(openText.recordAtHand()).toBeNull()
  })
})

describe('the text', () => {
  it('is painted anew where a mark changed, and only there', () => {
    show('mentions', second)
    expect(repainted).toEqual([new Set([1])])
  })
  it('is not painted anew for an actor whose kind is the same', () => {
    show('actors', { ...macron, mentions: 7 }, merz)
    expect(repainted).toEqual([])
    show('actors', { ...macron, kind: 'state' }, merz)
    expect(repainted).toEqual([new Set([1])])
  })
  it('is painted no more once its reader is gone, and is true again when it is back', () => {
    detach()
    show('mentions', second)
    expect(repainted).toEqual([])
    select(first.id)
    detach = openText.attach({ repaint: (affected: Iterable<number>) => void repainted.push(affected) } as Reader)
    expect([repainted, selected()]).toEqual([[new Set([1])], null])
  })
  it('has its marks in reading order', () => {
    expect(openText.places().map(({ record }) => record)).toEqual([claim.id, first.id, second.id])
    show('mentions', second)
    expect(openText.places().map(({ record }) => record)).toEqual([claim.id, second.id])
  })
})
