import { useEffect } from 'react'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { deleteRecord } from '../gestures.ts'
import { noteSign } from '#shared/marks/segment-look.ts'
import { highlight, selectRecord } from '../moves.ts'
import { beginNote } from '../notes/note-gestures.ts'
import { useReading, useReadingState } from '../reading.ts'
import '../notes/note.css'

/** A memo or tag beside its words; Enter opens the memo for editing. */
export function NoteCard({ note, open }: { readonly note: PlaceNote; readonly open: boolean }) {
  const reading = useReading()
  const called = useReadingState((values) => values.called === note.id)
  useEffect(() => {
    if (!called) return
    reading.state.setState({ called: null })
    beginNote(reading, note.kind)
  }, [called, reading, note.kind])
  const words = (
    <>
      <b aria-label={note.kind}>{noteSign[note.kind]}</b>
      <span dir="auto">{note.words}</span>
    </>
  )
  if (!open) {
    return (
      <button
        type="button"
        className="note-card"
        onClick={() => selectRecord(reading, note.id, { reveal: 'nearest', moveCaret: true })}
        onPointerEnter={() => highlight(reading, 'hover', [note])}
        onPointerLeave={() => highlight(reading, 'hover', [])}
      >
        {words}
      </button>
    )
  }
  return (
    <div className="note-card open" role="group" aria-label={reading.describe(note.id)}>
      {words}
      <div className="card-actions">
        {note.kind === 'memo' && (
          <Button onPress={() => beginNote(reading, 'memo')}>
            Write <KeyOf command="reading.memo" />
          </Button>
        )}
        <Button look="danger" onPress={() => void deleteRecord(reading, note.id)}>
          {note.kind === 'memo' ? 'Delete' : 'Take off'} <KeyOf command="reading.delete" />
        </Button>
      </div>
    </div>
  )
}
