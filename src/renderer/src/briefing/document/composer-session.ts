import { buildEditorFromExtensions } from '@lexical/extension'
import { COMMAND_PRIORITY_LOW, BLUR_COMMAND, type LexicalEditor } from 'lexical'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BriefingHead, BriefingView } from '#shared/briefing/briefing-view.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { AppState } from '../../app/app-state.ts'
import type { Client } from '../../app/client.ts'
import { CitationNode } from '../nodes/CitationNode.tsx'
import { SaidNode } from '../nodes/SaidNode.tsx'
import { createBriefingDocument, type BriefingDocument, type DocumentWrite } from './briefing-document.ts'
import { createBurst } from './burst.ts'
import { ComposerExtension } from './composer-extension.ts'
import { quietTags } from './quiet-update.ts'
import { emptyOutline, type Outline, readOutline, steadyOutline } from './outline.ts'
import { writingLabel } from './writing-label.ts'

/** Reading the outline of a long briefing takes some milliseconds, which no keystroke should wait for. */
const outlineRestMs = 200

/** A disk that was full may have room again; the person has been told meanwhile. */
const retryMs = 5000

/** One open briefing: its editor, and the way of what is typed there to the library and back. */
export type ComposerSession = {
  readonly briefing: Id
  readonly editor: LexicalEditor
  readonly document: BriefingDocument
  readonly outline: StoreApi<Outline>
  /** Sends what has been typed so far; done when all that was sent is on disk. */
  readonly flush: (label?: string) => Promise<void>
  /** One gesture: a step of undo of its own, apart from the typing before and after. */
  readonly gesture: (label: string, $change: () => void) => void
  /** The library changed the briefing: reads it again, unless the change was our own. */
  readonly changed: (origin: ChangeOrigin) => Promise<void>
  readonly dispose: () => void
}

/** `onHead` is told the title, date and marking as often as they are read. */
export function openSession(view: BriefingView, client: Client, state: AppState, onHead: (head: BriefingHead) => void): ComposerSession {
  const editor = buildEditorFromExtensions(ComposerExtension)
  const outline = createStore<Outline>(() => emptyOutline)
  let unsaved = false
  let ownWrites = 0
  let arriving = Promise.resolve()
  let outlineTimer: ReturnType<typeof setTimeout> | undefined

  const outlineNow = () => {
    clearTimeout(outlineTimer)
    outlineTimer = undefined
    outline.setState((before) => steadyOutline(before, readOutline(editor)), true)
  }
  const burst = createBurst(() => void flush())
  const noteUnsaved = () => {
    if (!unsaved) state.getState().savingBegins()
    unsaved = true
  }
  const document = createBriefingDocument(editor, () => {
    noteUnsaved()
    burst.touch()
    outlineTimer ??= setTimeout(outlineNow, outlineRestMs)
  })

  const send = async (write: DocumentWrite, label: string) => {
    ownWrites++
    const stored = await client.want('writeBriefing', { id: view.id, label, put: write.put, remove: write.remove, judgements: write.judgements })
    if (stored !== undefined) return
    ownWrites--
    document.notStored(write)
    noteUnsaved()
    setTimeout(() => void flush(), retryMs)
  }
  const flush = (label?: string): Promise<void> => {
    burst.stop()
    if (!unsaved) return arriving
    unsaved = false
    const write = document.collect()
    if (write) {
      state.getState().savingBegins()
      const sent = send(write, label ?? writingLabel(write)).finally(() => state.getState().savingEnds())
      arriving = Promise.all([arriving, sent]).then(() => undefined)
    }
    state.getState().savingEnds()
    return arriving
  }

  const read = (next: BriefingView) => {
    document.takeIn(next)
    onHead(next)
    outlineNow()
  }
  read(view)
  const stopListening = [
    editor.registerCommand(BLUR_COMMAND, () => {
      void flush()
      return false
    }, COMMAND_PRIORITY_LOW),
    editor.registerMutationListener(CitationNode, outlineNow, { skipInitialization: true }),
    editor.registerMutationListener(SaidNode, outlineNow, { skipInitialization: true }),
  ]

  return {
    briefing: view.id,
    editor,
    document,
    outline,
    flush,
    gesture: (label, $change) => {
      void flush()
      editor.update($change, { discrete: true, tag: quietTags(editor) })
      void flush(label)
      outlineNow()
    },
    changed: async (origin) => {
      // The library tells of our own writes too; what they hold is here already.
      if (origin === 'user' && ownWrites > 0) {
        ownWrites--
        return
      }
      await arriving
      const next = await client.want('readBriefing', { id: view.id })
      if (next) read(next)
    },
    dispose: () => {
      void flush()
      clearTimeout(outlineTimer)
      for (const stop of stopListening) stop()
      document.dispose()
      editor.dispose()
    },
  }
}
