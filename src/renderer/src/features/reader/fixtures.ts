import { actorOf, claimOf, mentionOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { newId } from '#shared/model/id.ts'
import { fail, ok } from '#shared/model/result.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import type { RecordStore } from '../../core/record-store.ts'
import { createTestApp, type Handlers, type TestApp } from '../../core/test-app/test-app.tsx'
import type { Reader, TextSelection } from './editor/mount-reader.ts'
import { createOpenText, type OpenText } from './open-text.ts'

type View = ActorView | MentionView | ClaimView | PlaceNote
type Records = {
  readonly actors?: readonly ActorView[]
  readonly mentions?: readonly MentionView[]
  readonly claims?: readonly ClaimView[]
  readonly notes?: readonly PlaceNote[]
}

/** An open text for tests, with a reader that draws nothing and keeps the selection it is told. */
export type TestText = {
  readonly app: TestApp
  readonly openText: OpenText
  /** Replaces the records that a store has. */
  readonly show: (name: keyof Records, ...views: readonly View[]) => void
  /** Selects the words, the first time they occur, or puts the caret before or after them. */
  readonly select: (words: string, how?: 'all' | 'before' | 'after') => void
  /** The words that are selected; an empty text for a caret. */
  readonly selectedWords: () => string
  readonly caret: () => number | null
  /** The ranges that were scrolled into view, the first first. */
  readonly revealed: readonly string[]
  readonly selectedRecord: () => Id | null
  /** What was last said to a screen reader. */
  readonly said: () => string
}

export function openTestText(text: SourceText, records: Records = {}, handlers: Handlers = {}): TestText {
  const app = createTestApp(handlers)
  const show: TestText['show'] = (name, ...views) => {
    const store: Pick<RecordStore<unknown>, 'setState'> = app.stores[name] as never
    store.setState({ byId: new Map(views.map((view) => [view.id, view])) })
  }
  for (const [name, views] of Object.entries(records)) show(name as keyof Records, ...views)
  let selection: TextSelection | null = null
  const revealed: string[] = []
  const reader = {
    root: { focus: () => {}, closest: () => null },
    repaint: () => {},
    domRange: () => null,
    blockElement: () => null,
    readSelection: () => selection,
    select: (wanted: TextSelection) => {
      selection = wanted
    },
    reveal: ({ start, end }: { readonly start: number; readonly end: number }) =>
      void revealed.push(text.text.slice(start, end)),
  } as unknown as Reader
  const openText = createOpenText(app, { text, place: null }, 0)
  openText.attach(reader)
  return {
    app,
    openText,
    show,
    revealed,
    select: (words, how = 'all') => {
      const start = text.text.indexOf(words)
      if (start < 0) throw new Error(`The text has no “${words}”.`)
      const end = start + words.length
      selection = { anchor: how === 'after' ? end : start, focus: how === 'before' ? start : end }
    },
    selectedWords: () =>
      selection === null
        ? ''
        : text.text.slice(Math.min(selection.anchor, selection.focus), Math.max(selection.anchor, selection.focus)),
    caret: () => selection?.focus ?? null,
    selectedRecord: () => openText.state.getState().selected,
    said: () => app.state.getState().announcement,
  }
}

/** A memo or a tag on the words, the first time they occur. */
export function noteOn(text: SourceText, kind: PlaceNote['kind'], place: string, words: string): PlaceNote {
  const start = text.text.indexOf(place)
  return {
    id: newId(),
    kind,
    words,
    anchor: newId(),
    source: text.source,
    revision: text.revision,
    start,
    end: start + place.length,
    exact: place,
  }
}

/** A short text with two mentions (a place that stands for its state, and a person), a claim, a tag and a memo. */
export function openTalks() {
  const text = sourceTextOf(
    'The talks\nMoscow said that troops had left the border. Merz denied it, and he went home.\nIt rained.\n',
  )
  const [moscow, russia, merz] = [actorOf('Moscow', 'place'), actorOf('Russia', 'state'), actorOf('Merz')]
  const mention = { ...mentionOf(text, moscow, 'Moscow'), reading: russia.id }
  const ofMerz = mentionOf(text, merz, 'Merz')
  const claim = claimOf(text, {
    quotes: ['troops had left the border'],
    speakers: [russia.id],
    kind: 'denial',
    tags: ['army'],
    proposed: ['speakers', 'kind'],
  })
  const weather = noteOn(text, 'tag', 'rained', 'weather')
  const memo = noteOn(text, 'memo', 'It', 'Where?')
  const open = (): TestText => {
    const opened = openTestText(
      text,
      { actors: [moscow, russia, merz], mentions: [mention, ofMerz], claims: [claim], notes: [weather, memo] },
      {
        addClaim: () => ok({ id: 'new' } as never),
        addMention: () => ok({ mention: 'new', actor: merz.id } as never),
      },
    )
    const source = sourceViewOf(text, { published: '2026-03-04' })
    opened.app.stores.sources.setState({ byId: new Map([[source.id, source]]) })
    return opened
  }
  const rangeOf = (words: string) => {
    const start = text.text.indexOf(words)
    return { start, end: start + words.length }
  }
  return {
    text,
    moscow,
    russia,
    merz,
    mention,
    ofMerz,
    claim,
    weather,
    memo,
    refusal: fail('not-found', 'It is gone.'),
    rangeOf,
    open,
  }
}
