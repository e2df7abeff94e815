import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { Draft } from '#shared/marks/reader-mark.ts'
import type { Id } from '#shared/model/id.ts'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { rangeAt, whereWords } from '#shared/text/where.ts'
import { snapToWords } from '#shared/text/snap.ts'
import type { Range as TextRange } from '#shared/text/range.ts'
import type { App } from '../../core/app-context.ts'
import type { TextWithPlace } from '../../core/text-reads.ts'
import { describeClaim, describeIdea, describeMention, describeNote } from './marks/describe-mark.ts'
import { createMarkIndex, type MarkIndex } from '#shared/marks/mark-index.ts'
import { inReadingOrder, recordsByLength, type RecordPlace } from './marks/mark-order.ts'
import type { Reader, TextSelection } from './editor/mount-reader.ts'
import { draftKind, draftsOf, isDraft } from './draft-marks.ts'
import { strings } from './strings.tsx'
import { createOpenTextState, withGone, type OpenTextState, type OpenTextValues } from './open-text-state.ts'

/** An open source text: its marks, its selection, and the reader that draws it. */
export type OpenText = {
  /** Distinguishes two openings of the same text, when its blocks were drawn again. */
  readonly serial: number
  readonly app: App
  readonly text: SourceText
  /** The stored reading position. */
  readonly place: string | null
  readonly index: MarkIndex
  readonly state: OpenTextState
  readonly reader: () => Reader | null
  /** Connects the drawn reader and keeps its marks in sync with the stores; returns a function that disconnects it. */
  readonly attach: (reader: Reader) => () => void
  /** The selection in the text without white space at its ends; null if it is only a caret. */
  readonly selection: () => TextRange | null
  readonly caret: () => number | null
  /** The current or last selection in the text. */
  readonly lastSelection: () => TextSelection | null
  readonly places: () => readonly RecordPlace[]
  /** The record that a key acts on: the selected one, else the shortest at the caret. */
  readonly recordAtHand: () => Id | null
  readonly mention: (record: Id) => MentionView | undefined
  readonly claim: (record: Id) => ClaimView | undefined
  readonly note: (record: Id) => PlaceNote | undefined
  readonly describe: (record: Id) => string
  readonly placeName: (offset: number) => string
}

export function createOpenText(app: App, { text, place }: TextWithPlace, serial: number): OpenText {
  const { stores } = app
  const index = createMarkIndex(text.revision, text.blocks)
  const state = createOpenTextState(index)
  let reader: Reader | null = null
  let last: TextSelection | null = null
  let places: readonly RecordPlace[] | null = null
  let drafts: readonly Draft[] = []

  const records = () => ({
    mentions: stores.mentions.getState().byId,
    claims: stores.claims.getState().byId,
    notes: stores.notes.getState().byId,
    actors: stores.actors.getState().byId,
    drafts: (drafts = draftsOf(state.getState(), text.text.length, drafts)),
  })
  let synced: ReturnType<typeof records> | null = null
  const sync = () => {
    const now = records()
    // Every mention changes its actor's view, but the marks depend only on the actor's kind.
    const isSame =
      synced?.mentions === now.mentions &&
      synced.claims === now.claims &&
      synced.notes === now.notes &&
      synced.drafts === now.drafts &&
      sameKinds(synced.actors, now.actors)
    synced = now
    if (isSame) return
    const affected = index.update(now)
    if (affected.size === 0) return
    places = null
    reader?.repaint(affected)
    state.setState(({ selected, gone, returned }) => {
      const isGone = selected !== null && index.marksOfRecord(selected).length === 0
      const left = isGone ? withGone(gone, selected) : gone
      const isHere = (record: Id) => index.marksOfRecord(record).length > 0
      const back = left.findLast(isHere)
      return {
        index: { ...index },
        selected: isGone ? null : selected,
        gone: back === undefined ? left : left.filter((record) => !isHere(record)),
        returned: back ?? (returned !== null && isHere(returned) ? returned : null),
      }
    })
  }
  sync()

  const lastSelection = () => {
    last = reader?.readSelection() ?? last
    return last
  }
  const mention = (record: Id) => records().mentions.get(record)
  const claim = (record: Id) => records().claims.get(record)
  const note = (record: Id) => records().notes.get(record)
  const caret = () => lastSelection()?.focus ?? null

  return {
    serial,
    app,
    text,
    place,
    index,
    state,
    mention,
    claim,
    note,
    caret,
    lastSelection,
    reader: () => reader,
    attach: (drawnReader) => {
      reader = drawnReader
      sync()
      const ends = [
        stores.mentions.subscribe(sync),
        stores.claims.subscribe(sync),
        stores.notes.subscribe(sync),
        stores.actors.subscribe(sync),
        state.subscribe((now) => {
          if (draftsOf(now, text.text.length, drafts) !== drafts) sync()
        }),
      ]
      return () => {
        for (const end of ends) end()
        reader = null
      }
    },
    selection: () => {
      const now = lastSelection()
      if (!now || now.anchor === now.focus) return null
      return snapToWords(text.text, { start: Math.min(now.anchor, now.focus), end: Math.max(now.anchor, now.focus) })
    },
    places: () => (places ??= inReadingOrder([...index.records()].map(index.marksOfRecord))),
    recordAtHand: () => {
      const { selected } = state.getState()
      const at = caret()
      const marks = selected === null ? [] : index.marksOfRecord(selected)
      // The caret may have moved in this same frame.
      const isHere = at === null || marks.length === 0 || marks.some(({ start, end }) => start <= at && at <= end)
      return selected !== null && isHere
        ? selected
        : at === null
          ? null
          : (recordsByLength(index.marksAt(at))[0] ?? null)
    },
    describe: (record) => {
      if (isDraft(record)) {
        const words = index.marksOfRecord(record).map(({ start, end }) => text.text.slice(start, end))
        return strings.describe.draft(draftKind(state.getState(), record), words.join(' … '))
      }
      const { mentions, actors } = records()
      const asMention = mention(record)
      if (asMention) return describeMention(asMention, mentions.values(), actors)
      const asNote = note(record)
      if (asNote) return describeNote(asNote)
      const asClaim = claim(record)
      const source = stores.sources.getState().byId.get(text.source)
      if (asClaim) return source ? describeClaim(asClaim, actors, source) : ''
      const asIdea = index.idea(record)
      return asIdea ? describeIdea(asIdea) : ''
    },
    placeName: (offset) => {
      const block = text.blocks[index.blockAt(offset)]
      if (!block) return ''
      const page = rangeAt(text.pages, offset)?.label ?? null
      return whereWords({ number: block.number, page, time: block.time ?? null }) || block.type
    },
  }
}

function sameKinds(before: ReadonlyMap<Id, ActorView>, now: ReadonlyMap<Id, ActorView>): boolean {
  return (
    before === now || (before.size === now.size && [...now].every(([id, { kind }]) => before.get(id)?.kind === kind))
  )
}

export const OpenTextContext = createContext<OpenText | null>(null)

export function useOpenText(): OpenText {
  const openText = useContext(OpenTextContext)
  if (!openText) throw new Error('A component that needs the text being read stands outside of it.')
  return openText
}

export function useOpenTextState<T>(select: (values: OpenTextValues) => T): T {
  return useOpenTextStateOf(useOpenText(), select)
}

export function useOpenTextStateOf<T>(openText: OpenText, select: (values: OpenTextValues) => T): T {
  return useStore(openText.state, select)
}
