import { later } from '../../../core/later.tsx'
import { useReadingState } from '../reading.ts'

const NoteEditorAt = later(async () => (await import('./NoteEditorAt.tsx')).NoteEditorAt)

/** What floats at the words that a memo or a tag is put on. */
export function NoteEditor() {
  const noteEditor = useReadingState((values) => values.noteEditor)
  return noteEditor && <NoteEditorAt key={noteEditor.kind} noteEditor={noteEditor} />
}
