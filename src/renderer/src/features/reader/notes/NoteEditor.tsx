import { lazyComponent } from '../../../core/lazy.ts'
import { useOpenTextState } from '../open-text.ts'

const NoteEditorAt = lazyComponent(async () => (await import('./NoteEditorAt.tsx')).NoteEditorAt)

/** The popover to write a memo or add a tag. */
export function NoteEditor() {
  const noteEditor = useOpenTextState((values) => values.noteEditor)
  return noteEditor && <NoteEditorAt key={noteEditor.kind} noteEditor={noteEditor} />
}
