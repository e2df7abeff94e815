import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import type { ClaimDraft } from '../../records/claim-form/draft-schema.ts'
import type { Sticky } from '../../core/last-gesture.ts'
import type { MarkIndex } from '#shared/marks/mark-index.ts'
import type { NoteDraft } from './notes/note-draft-schema.ts'
import type { NoteTarget } from './notes/note-target.ts'
import type { Edge } from './nudge.ts'
import type { TextSelection } from './editor/mount-reader.ts'

/** What the picker asks: who is mentioned; or for a mention, what it means here, or which other actor it belongs to. */
export type PickerPurpose = { readonly ask: 'who' } | { readonly ask: 'means' | 'whose'; readonly mention: MentionView }

/**
 * The popover at the selection. `back` is the selection to restore, `selected` the record outlined before, `other` a draft begun elsewhere,
 * `reason` why this speaker is proposed.
 */
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

/** A memo or tag being edited. `typed` is unsaved text from before at this place. */
export type NoteEditorState = {
  readonly kind: 'memo' | 'tag'
  readonly target: NoteTarget
  readonly back: TextSelection
  readonly selected: Id | null
  readonly typed: string | null
}

/**
 * An end of an anchor being moved; one gesture when it ends. While it is being saved it is `kept`: drawn at its new boundaries and not
 * moved any more.
 */
type Nudging = {
  readonly kept: boolean
  readonly anchor: Id
  readonly edge: Edge
  readonly range: Range
  readonly bounds: Range
  readonly from: Range
}

/**
 * A selection made with `[` and `]`: the caret position where it began, and the narrower selections that `]` widened; `[` returns to them.
 */
type Resizing = { readonly origin: number; readonly range: Range; readonly trail: readonly Range[] }

export type OpenTextValues = {
  /** The outlined mention or claim. */
  readonly selected: Id | null
  readonly popover: PopoverState | null
  readonly noteEditor: NoteEditorState | null
  /** The unfinished memo or tag of this text. */
  readonly noted: NoteDraft | null
  /** The mark that every selection gets until Esc. */
  readonly sticky: Sticky | null
  /** The unfinished claim of this text. */
  readonly draft: ClaimDraft | null
  readonly nudging: Nudging | null
  readonly resizing: Resizing | null
  /** A selection made with the mouse, for which the toolbar is shown. */
  readonly offered: Range | null
  /** The record whose card should take the focus; null once it has. */
  readonly called: Id | null
  /** The record whose card should be scrolled into view; null once it is. */
  readonly brought: Id | null
  /** The scroll offset when the focus went from the text into a card, restored together with the caret. */
  readonly left: number | null
  /** Marks that were deleted or taken back here, the last one last. */
  readonly gone: readonly Id[]
  /** The one of them that undo or redo brought back; null once the caret has come to it. */
  readonly returned: Id | null
  /** The words for which `C` last opened the claim that is there. A second `C` marks another claim on them. */
  readonly marked: Range | null
  /** The current marks; a new object after each change. */
  readonly index: MarkIndex
  readonly drawn: boolean
  /** The page of the original that is shown beside the text: that of the caret, until another is chosen. From 0. */
  readonly page: number
  /** The focus is in the pane that shows that page. */
  readonly inPage: boolean
  /** The focus is in a card of the margin, where other keys work. */
  readonly inCard: boolean
  /** The focus is in the strip that finds in the text, where letters mark nothing. */
  readonly inFind: boolean
}

export type OpenTextState = StoreApi<OpenTextValues>

/** How many marks that went are remembered, so that undo leads back to them. */
const maxGone = 50

/** Adds a mark to those that went. */
export function withGone(gone: readonly Id[], record: Id): readonly Id[] {
  return [...gone.filter((one) => one !== record), record].slice(-maxGone)
}

export function createOpenTextState(index: MarkIndex): OpenTextState {
  return createStore<OpenTextValues>(() => ({
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
    gone: [],
    returned: null,
    marked: null,
    index,
    drawn: false,
    page: 0,
    inPage: false,
    inCard: false,
    inFind: false,
  }))
}
