import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import type { Sticky } from '../../core/last-gesture.ts'
import type { MarkIndex } from '#shared/marks/mark-index.ts'
import type { NoteTarget } from './notes/note-target.ts'
import type { Edge } from './nudge.ts'
import type { TextSelection } from './editor/mount-reader.ts'

/** What the picker asks: who is mentioned; or of a mention, what it means here or whose it is instead. */
export type PickerPurpose = { readonly ask: 'who' } | { readonly ask: 'means' | 'whose'; readonly mention: MentionView }

/** What floats at the selection; `back` is where the caret returns to, `selected` what was outlined before, `other` a draft begun elsewhere, `reason` why it proposes this speaker. */
export type PopoverState =
  | {
      readonly kind: 'picker'
      readonly purpose: PickerPurpose
      readonly range: Range
      readonly back: TextSelection
      readonly selected: Id | null
    }
  | {
      readonly kind: 'card'
      readonly draft: ClaimDraft
      readonly reason: string
      readonly kept: boolean
      readonly other: ClaimDraft | null
      readonly back: TextSelection
      readonly selected: Id | null
    }

/** A memo or a tag being written; `typed` is what was typed at this place and left. */
export type NoteEditorState = {
  readonly kind: 'memo' | 'tag'
  readonly target: NoteTarget
  readonly back: TextSelection
  readonly selected: Id | null
  readonly typed: string | null
}

/** An end of an anchor on its way; one gesture when it ends. It is `kept` while that is being saved: drawn there, and moved no further. */
type Nudging = {
  readonly kept: boolean
  readonly anchor: Id
  readonly edge: Edge
  readonly range: Range
  readonly bounds: Range
  readonly from: Range
}

/** A selection that `[` and `]` made, the place they began at, and the narrower ones that `]` went through: `[` leads back over them. */
type Resizing = { readonly origin: number; readonly range: Range; readonly trail: readonly Range[] }

export type ReadingValues = {
  /** The mention or claim that is outlined. */
  readonly selected: Id | null
  readonly popover: PopoverState | null
  readonly noteEditor: NoteEditorState | null
  /** What was typed into a memo or a tag and left. */
  readonly noted: { readonly kind: 'memo' | 'tag'; readonly target: NoteTarget; readonly typed: string } | null
  /** What each selection becomes, until Esc. */
  readonly sticky: Sticky | null
  /** The claim that was begun in this text and left. */
  readonly draft: ClaimDraft | null
  readonly nudging: Nudging | null
  readonly resizing: Resizing | null
  /** A selection made with the mouse, which is offered the two gestures. */
  readonly offered: Range | null
  /** The record whose card is to take the focus, until it has it. */
  readonly called: Id | null
  /** The record whose card is to be brought into sight, until it is. */
  readonly brought: Id | null
  /** How far the page was scrolled when the focus went from the text into a card; it goes back there with the caret. */
  readonly left: number | null
  /** The marks as they are now: another value each time they change. */
  readonly index: MarkIndex
  readonly drawn: boolean
  /** The focus is in a card of the margin, whose keys are others. */
  readonly inCard: boolean
}

export type ReadingState = StoreApi<ReadingValues>

export function createReadingState(index: MarkIndex): ReadingState {
  return createStore<ReadingValues>(() => ({
    selected: null,
    popover: null,
    noteEditor: null,
    noted: null,
    sticky: null,
    draft: null,
    nudging: null,
    resizing: null,
    offered: null,
    called: null,
    brought: null,
    left: null,
    index,
    drawn: false,
    inCard: false,
  }))
}
