import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CommandId } from '#shared/commands/commands.ts'
import type { Sweep } from '#shared/actors/sweep/sweep-view.ts'
import type { HistoryType } from '#shared/history/history-types.ts'
import type { ImportReport, ImportState } from '#shared/imports/import-report.ts'
import type { LibraryInfo, LibraryProblem } from '#shared/library/library-view.ts'
import type { MemoOwner } from '#shared/memos/memo-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { LastGesture } from './last-gesture.ts'
import type { SourceUses } from '#shared/sources/source-uses.ts'
import type { Settings } from '#shared/settings/settings-schema.ts'
import { defaultSettings } from '#shared/settings/settings.ts'

/** The screens in the top bar. */
export const screens = ['sources', 'read', 'questions', 'claims', 'actors', 'briefing'] as const
/** The screens in the menu beside them. */
export const moreScreens = ['tags', 'memos'] as const
export type Screen = (typeof screens)[number] | (typeof moreScreens)[number]

/** A message, with one thing that the person can do about it. */
export type Notice = {
  readonly kind: 'info' | 'error'
  readonly message: string
  /** The name of the file or library that it is about. It is shown if the message does not name it. */
  readonly about?: string | undefined
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** An entry of a menu: a command, whose own label and handler others may replace, or something that is no command. Null draws a line. */
export type MenuEntry =
  | { readonly command: CommandId; readonly label?: string; readonly run?: () => void }
  | {
      readonly command?: never
      readonly label: string
      readonly detail?: string
      /** Whether it is what is chosen now; left out where nothing is chosen. */
      readonly isOn?: boolean
      readonly run: () => void
    }
  | null

/** A sentence in the status bar. The same sentence again is another object. */
export type Message = { readonly text: string }

/** The offer to undo the gesture of this commit, with a sentence that says what it did. */
export type UndoOffer = { readonly text: string; readonly commit: number }

/** A gesture that is made in several steps, and how much of it is done. */
type LongGesture = {
  readonly id: number
  /** What is being done: "Deleting 1,000 sources". */
  readonly title: string
  readonly done: number
  readonly left: number
  /** It ends after the step that is being made. */
  readonly isStopping: boolean
}

/** What the caret in the text is on: nothing marked, selected words, or a mark (a claim of which something is only suggested is `suggested`). */
export type CaretOn = 'nothing' | 'words' | 'claim' | 'suggested' | 'mention' | 'note' | 'idea'

/** The one dialog that is open, if any. */
export type Dialog =
  | { readonly kind: 'palette'; readonly query: string }
  | { readonly kind: 'keys' }
  | { readonly kind: 'change-keys' }
  | { readonly kind: 'licences' }
  | { readonly kind: 'source-card'; readonly source: Id; readonly fresh: boolean }
  | {
      readonly kind: 'menu'
      readonly label: string
      /** Where its corner stands, in CSS pixels of the window. */
      readonly at: { readonly x: number; readonly y: number }
      readonly items: readonly MenuEntry[]
    }
  /** A file that needs a password. `isWrong`: one was given that does not open it. */
  | {
      readonly kind: 'unlock'
      readonly import: number
      readonly item: number
      readonly name: string
      readonly isWrong: boolean
    }
  | {
      readonly kind: 'compare'
      readonly pairs: readonly { readonly source: Id; readonly of: Id; readonly likeness: number }[]
      /** The report from which it was opened, and to which it goes back. */
      readonly report: ImportReport
    }
  | { readonly kind: 'import-report'; readonly report: ImportReport }
  | { readonly kind: 'delete-source'; readonly source: Id; readonly uses: SourceUses }
  | { readonly kind: 'erase'; readonly source: Id }
  | { readonly kind: 'merge-actors'; readonly actor: Id; readonly into: Id | null }
  | { readonly kind: 'split-actor'; readonly actor: Id }
  | { readonly kind: 'same-actors' }
  | { readonly kind: 'places-or-states' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'new-case' }
  | { readonly kind: 'case'; readonly id: Id }
  | {
      readonly kind: 'delete-case'
      readonly id: Id
      readonly contents: { readonly sources: number; readonly questions: number; readonly briefings: number }
    }
  | { readonly kind: 'export'; readonly briefing: Id }
  | { readonly kind: 'save-template'; readonly briefing: Id }
  | { readonly kind: 'section-options'; readonly briefing: Id; readonly section: string }
  | { readonly kind: 'read-back'; readonly briefing: Id }
  | { readonly kind: 'cite'; readonly claims: readonly Id[] }
  | { readonly kind: 'why'; readonly claim: Id }
  | { readonly kind: 'status-changes' }
  | { readonly kind: 'history'; readonly record: RecordOfHistory }
  | { readonly kind: 'memo'; readonly owner: MemoOwner }
  | { readonly kind: 'library-problem'; readonly problem: LibraryProblem }

/** Where the reader should go: to a record or an offset of a source. The reader clears it once it is there. */
type Jump = { readonly source: Id; readonly record: Id | null; readonly offset: number | null }

/** The open review of a sweep: of one source, or of all sources if `source` is null. */
export type Sweeping = { readonly actor: Id; readonly source: Id | null; readonly found: Sweep }

/** What a key or a button asked of finding in the text: to type into the field, or to go to the next or the previous place. */
export type FindAsked = 'field' | 'next' | 'previous'

/** Finding in the text. The words stay while the app runs. `asked` is null once it is done. */
type Find = {
  readonly isOpen: boolean
  readonly words: string
  readonly wholeWords: boolean
  readonly asked: FindAsked | null
}

/** A field at the head of a briefing, by its name in the library. */
export type BriefingField = 'title' | 'date' | 'preparedBy' | 'preparedFor'

/**
 * What the briefing screen does as soon as it is open: it asks where to cite claims in a briefing that is being started, or goes to a block
 * or a field of the head. It clears this.
 */
type ForBriefing =
  | { readonly kind: 'cite'; readonly claims: readonly Id[] }
  /** `end`: where the caret goes among the block's words; its end if missing. */
  | { readonly kind: 'block'; readonly block: Id; readonly end?: number }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'field'; readonly field: BriefingField }

/** A record whose history can be shown. */
export type RecordOfHistory = { readonly type: HistoryType; readonly id: Id }

export type AppValues = {
  readonly library: LibraryInfo | null
  /** How many libraries were left for another one, by which what takes long can tell that its library is no longer open. */
  readonly librariesLeft: number
  /** Why no library is open. */
  readonly problem: LibraryProblem | null
  readonly settings: Settings
  readonly screen: Screen
  readonly openSource: Id | null
  readonly jump: Jump | null
  /** Whether the page of the original is shown beside the text. */
  readonly pageBeside: boolean
  /** The sources whose aside (page furniture, quoted history) the person had shown. */
  readonly asidesShown: ReadonlySet<Id>
  /** The briefing that the person opened last; null until one was chosen since the library opened. */
  readonly openBriefing: Id | null
  readonly forBriefing: ForBriefing | null
  /** The record that the person is working on. The keys for history and memo open those of this record. */
  readonly atHand: MemoOwner | null
  readonly sweep: Sweeping | null
  readonly find: Find
  /** The actor to select when the Actors screen opens. The screen clears it. */
  readonly forActors: Id | null
  readonly dialog: Dialog | null
  readonly notice: Notice | null
  /** The next message for a screen reader. */
  readonly announcement: string
  /** What the status bar says for a moment. */
  readonly message: Message | null
  /** Shown as a toast until the next change. */
  readonly undoOffer: UndoOffer | null
  /** The number of the newest commit that the window heard of. */
  readonly newestCommit: number
  /** Number of gestures and unsaved text fields that are not on disk yet. */
  readonly saving: number
  /** The location in the status bar: where the caret is and what it is on, or which row is chosen. */
  readonly place: string
  /** Words of keys in the status bar where the moment says more than the command: "Continue at ¶34". */
  readonly hintWords: Readonly<Partial<Record<CommandId, string>>>
  readonly caretOn: CaretOn
  /** The mode in the status bar: what keys do differently until Esc. Empty in normal use. */
  readonly mode: string
  readonly lastGesture: LastGesture | null
  /** The last key that was pressed when undo or redo was asked for; null after a press of the mouse. Another key since then goes on from there. */
  readonly undoneBy: string | null
  /** The import that is running, if any. */
  readonly importing: ImportState | null
  readonly longGesture: LongGesture | null
  /** When the person was last told that unsaved text prevents another library from opening, by `performance.now()` (ms). */
  readonly toldOfLoss: number
}

export type AppActions = {
  readonly set: (values: Partial<AppValues>) => void
  /** Resets everything that refers to the previous library, after another one was opened. */
  readonly leaveLibrary: () => void
  readonly goTo: (screen: Screen) => void
  readonly jumpTo: (jump: Jump) => void
  readonly showActor: (actor: Id) => void
  /** Changes how the text is searched, or what is asked of it. */
  readonly setFind: (find: Partial<Find>) => void
  readonly openDialog: (dialog: Dialog) => void
  readonly closeDialog: () => void
  readonly showNotice: (notice: Notice) => void
  readonly dismissNotice: () => void
  /** Tells the person something: shown in the status bar for a few seconds, and spoken. */
  readonly announce: (text: string) => void
  /** Speaks what whoever sees the screen sees there: the mark that the caret entered, the row that was chosen. */
  readonly speak: (text: string) => void
  /**
   * Says what a gesture did and offers to undo it. Without a commit, or if another change came meanwhile, undo would take something else, or
   * nothing: the sentence is then shown without the offer.
   */
  readonly offerUndo: (text: string, commit: number | undefined) => void
  /** A commit came, from here or elsewhere. An offer to undo an older one ends. */
  readonly noteCommit: (commit: number) => void
  /** Ends the long gesture, if one runs, after the step that is being made. */
  readonly stopLongGesture: () => void
  readonly savingBegins: () => void
  readonly savingEnds: () => void
}

export type AppState = StoreApi<AppValues & AppActions>

/** Values that refer to records of the open library, or to work begun on them; reset when another library opens. */
const libraryValues = {
  screen: 'read',
  openSource: null,
  jump: null,
  pageBeside: false,
  asidesShown: new Set<Id>(),
  openBriefing: null,
  forBriefing: null,
  atHand: null,
  sweep: null,
  forActors: null,
  dialog: null,
  place: '',
  hintWords: {},
  caretOn: 'nothing',
  mode: '',
  lastGesture: null,
  undoneBy: null,
  message: null,
  undoOffer: null,
  importing: null,
  longGesture: null,
  toldOfLoss: Number.NEGATIVE_INFINITY,
} as const satisfies Partial<AppValues>

/** State of the window: the screen, the dialog, what is being saved. Records are in `stores.ts`. */
export function createAppState(): AppState {
  return createStore<AppValues & AppActions>((set) => ({
    library: null,
    problem: null,
    settings: defaultSettings,
    ...libraryValues,
    find: { isOpen: false, words: '', wholeWords: false, asked: null },
    librariesLeft: 0,
    notice: null,
    announcement: '',
    newestCommit: 0,
    saving: 0,
    set: (values) => set(values),
    leaveLibrary: () =>
      set(({ notice, librariesLeft }) => ({
        ...libraryValues,
        notice: errorOnly(notice),
        librariesLeft: librariesLeft + 1,
      })),
    goTo: (screen) => set(({ notice }) => ({ screen, dialog: null, sweep: null, notice: errorOnly(notice) })),
    jumpTo: (jump) => set({ screen: 'read', openSource: jump.source, jump, dialog: null }),
    showActor: (forActors) => set({ screen: 'actors', forActors, dialog: null, sweep: null }),
    setFind: (changed) => set(({ find }) => ({ find: { ...find, ...changed } })),
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
    showNotice: (notice) => set({ notice, announcement: [...nameBefore(notice), notice.message].join(': ') }),
    dismissNotice: () => set({ notice: null }),
    announce: (text) => set({ announcement: text, message: { text } }),
    speak: (text) => set({ announcement: text }),
    offerUndo: (text, commit) =>
      set(({ newestCommit }) => {
        const isLast = commit !== undefined && commit >= newestCommit
        const offered = isLast ? { undoOffer: { text, commit }, message: null } : { message: { text } }
        return { announcement: text, ...offered }
      }),
    noteCommit: (commit) =>
      set(({ newestCommit, undoOffer }) => ({
        newestCommit: Math.max(newestCommit, commit),
        undoOffer: undoOffer && undoOffer.commit < commit ? null : undoOffer,
      })),
    stopLongGesture: () =>
      set(({ longGesture }) => ({ longGesture: longGesture && { ...longGesture, isStopping: true } })),
    savingBegins: () => set((state) => ({ saving: state.saving + 1 })),
    savingEnds: () => set((state) => ({ saving: state.saving - 1 })),
  }))
}

/** The name of what a notice is about, if its message does not say it. */
export function nameBefore({ about, message }: Pick<Notice, 'about' | 'message'>): readonly string[] {
  return about === undefined || message.includes(about) ? [] : [`“${about}”`]
}

/** Keeps an error until it is dismissed. An info notice goes when the person moves on. */
function errorOnly(notice: Notice | null): Notice | null {
  return notice?.kind === 'error' ? notice : null
}
