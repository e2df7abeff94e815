import { buildEditorFromExtensions } from '@lexical/extension'
import { COMMAND_PRIORITY_LOW, BLUR_COMMAND, type LexicalEditor } from 'lexical'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BriefingView, CitationLetter } from '#shared/briefing/briefing-view.ts'
import type { Section } from '#shared/briefing/sections.ts'
import type { Failure } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { LikelihoodScale } from '#shared/standards/likelihood.ts'
import { scaleOf } from '#shared/standards/scale-file.ts'
import type { AppState } from '../../../core/app-state.ts'
import { createSaveTimer } from '../../../core/autosave.ts'
import type { Client } from '../../../core/client.ts'
import { CitationNode } from '../nodes/CitationNode.tsx'
import { SaidNode } from '../nodes/SaidNode.tsx'
import { createBriefingDocument, type BriefingDocument, type DocumentWrite } from './briefing-document.ts'
import { briefingNow, ComposerExtension } from './composer-extension.ts'
import { quietTags } from './quiet-update.ts'
import { emptyOutline, type Outline, readOutline, steadyOutline } from './outline.ts'
import { writingLabel } from './writing-label.ts'
import { strings } from '../strings.tsx'

/**
 * The outline is read in a pause of so many ms, and while somebody types on without one, once in `outlineLatestMs`: reading that of a long
 * briefing, and what is drawn from it, takes some milliseconds, for which no key press should wait.
 */
const outlineRestMs = 130
const outlineLatestMs = 1_500

/**
 * Delay in ms before a failed save is repeated, for failures that may pass (disk space is freed, a drive answers again). A notice has told
 * the person.
 */
const retryMs = 5000
const transientCodes: ReadonlySet<Failure['code']> = new Set([
  'disk-full',
  'unreadable',
  'locked-library',
  'unexpected',
])

/** An open briefing: its editor, and the saving and loading of its text. */
export type ComposerSession = {
  readonly briefing: Id
  readonly editor: LexicalEditor
  readonly document: BriefingDocument
  readonly outline: StoreApi<Outline>
  readonly sections: StoreApi<readonly Section[]>
  /** The scale of its likelihoods. */
  readonly scale: StoreApi<LikelihoodScale>
  /** The letters that the library has stored for the citations. */
  readonly letters: StoreApi<readonly CitationLetter[]>
  /** Saves the text typed so far. Resolves when all of it is on disk or has failed; the value says whether it is on disk. */
  readonly flush: (label?: string) => Promise<boolean>
  /** Makes a change that is one step of undo, separate from the typing before and after. */
  readonly gesture: (label: string, $change: () => void) => void
  /** The library has changed the briefing: reads it again, unless this session made the commit. */
  readonly changed: (commit: number) => Promise<void>
  readonly dispose: () => void
}

/** `onHead` is called with the briefing each time it is read: what stands outside of the text. */
export function openSession(
  view: BriefingView,
  client: Client,
  state: AppState,
  onHead: (view: BriefingView) => void,
): ComposerSession {
  const editor = buildEditorFromExtensions(ComposerExtension)
  const outline = createStore<Outline>(() => emptyOutline)
  const sections = createStore<readonly Section[]>(() => view.sections)
  const scale = createStore(() => scaleOf(view.scale))
  const letters = createStore<readonly CitationLetter[]>(() => view.letters)
  let unsaved = false
  /** The commits of this session of which the library's own report has not come yet. */
  const ownCommits = new Set<number>()
  let arriving = Promise.resolve()
  let isStored = true
  let isOpen = true
  let outlineTimer: ReturnType<typeof setTimeout> | undefined
  /** When the outline must be read at the latest, by `performance.now()`; null while it is up to date. */
  let outlineDue: number | null = null

  const outlineNow = () => {
    clearTimeout(outlineTimer)
    outlineDue = null
    outline.setState((before) => steadyOutline(before, readOutline(editor)), true)
  }
  const outlineSoon = () => {
    const now = performance.now()
    outlineDue ??= now + outlineLatestMs
    clearTimeout(outlineTimer)
    outlineTimer = setTimeout(outlineNow, Math.max(0, Math.min(outlineRestMs, outlineDue - now)))
  }
  const burst = createSaveTimer(() => void flush())
  const noteUnsaved = () => {
    if (!unsaved) state.getState().savingBegins()
    unsaved = true
  }
  const document = createBriefingDocument(editor, () => {
    noteUnsaved()
    burst.touch()
    outlineSoon()
  })

  const send = async (write: DocumentWrite, label: string) => {
    const stored = await client.tryMutate('writeBriefing', {
      id: view.id,
      label,
      put: write.put,
      remove: write.remove,
      judgements: write.judgements,
    })
    const wasStored = isStored
    isStored = stored.ok
    if (stored.commit !== undefined) ownCommits.add(stored.commit)
    if (stored.ok) {
      if (stored.value.letters) letters.setState(stored.value.letters, true)
      return
    }
    document.notStored(write)
    const passes = transientCodes.has(stored.error.code)
    if (passes) {
      noteUnsaved()
      setTimeout(() => void flush(), retryMs)
    }
    // For a save that is repeated, only the first failure is shown.
    if (passes && !wasStored) return
    state.getState().showNotice({ kind: 'error', message: failureSentence(stored.error.message, passes, isOpen) })
  }
  const flush = async (label?: string): Promise<boolean> => {
    await sendTyped(label)
    return isStored
  }
  const sendTyped = (label?: string): Promise<void> => {
    burst.stop()
    if (!unsaved) return arriving
    unsaved = false
    const write = document.collect()
    if (write) {
      state.getState().savingBegins()
      const sent = send(write, label ?? writingLabel(write, briefingNow(editor).sections)).finally(() =>
        state.getState().savingEnds(),
      )
      arriving = Promise.all([arriving, sent]).then(() => undefined)
    }
    state.getState().savingEnds()
    return arriving
  }

  const read = (next: BriefingView) => {
    document.takeIn(next)
    if (JSON.stringify(next.sections) !== JSON.stringify(sections.getState())) sections.setState(next.sections, true)
    scale.setState(scaleOf(next.scale), true)
    letters.setState(next.letters, true)
    onHead(next)
    outlineNow()
  }
  read(view)
  const stopListening = [
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        void flush()
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerMutationListener(CitationNode, outlineNow, { skipInitialization: true }),
    editor.registerMutationListener(SaidNode, outlineNow, { skipInitialization: true }),
  ]

  return {
    briefing: view.id,
    editor,
    document,
    outline,
    sections,
    scale,
    letters,
    flush,
    gesture: (label, $change) => {
      const readOnly = state.getState().library?.readOnly ?? null
      // What cannot be saved must not stand on the sheet either.
      if (readOnly !== null) return state.getState().showNotice({ kind: 'error', message: readOnly })
      void flush()
      editor.update($change, { discrete: true, tag: quietTags(editor) })
      void flush(label)
      outlineNow()
    },
    changed: async (commit) => {
      for (;;) {
        // Until the writes on their way have arrived it is not known which commits are this session's own.
        await arriving
        if (ownCommits.delete(commit)) return
        const before = arriving
        const next = await client.query('readBriefing', { id: view.id })
        if (!next || !isOpen) return
        // What was sent while it was read may not be in it, and would go from the sheet and then from the library.
        if (arriving === before) return read(next)
      }
    },
    dispose: () => {
      isOpen = false
      void flush()
      clearTimeout(outlineTimer)
      for (const stop of stopListening) stop()
      document.dispose()
      editor.dispose()
    },
  }
}

/** Says why a save failed, what was kept, and what the user can do. */
function failureSentence(problem: string, passes: boolean, isOpen: boolean): string {
  if (passes) return strings.notSaved.kept(problem)
  return isOpen ? strings.notSaved.copyIt(problem) : strings.notSaved.lost(problem)
}
