import { useEffect } from 'react'
import type { PlaceNote } from '#shared/notes/place-note.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { deleteRecord } from '../gestures.ts'
import { noteSign } from '#shared/marks/segment-look.ts'
import { highlight, selectRecord } from '../moves.ts'
import { beginNote } from '../notes/note-gestures.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { strings } from '../strings.tsx'
import '../notes/note.css'

/** A memo or tag beside its words; Enter opens the memo for editing. */
export function NoteCard({ note, open }: { readonly note: PlaceNote; readonly open: boolean }) {
  const openText = useOpenText()
  const called = useOpenTextState((values) => values.called === note.id)
  useEffect(() => {
    if (!called) return
    openText.state.setState({ called: null })
    beginNote(openText, note.kind)
  }, [called, openText, note.kind])
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
        onClick={() => selectRecord(openText, note.id, { reveal: 'nearest', moveCaret: true })}
        onPointerEnter={() => highlight(openText, 'hover', [note])}
        onPointerLeave={() => highlight(openText, 'hover', [])}
      >
        {words}
      </button>
    )
  }
  return (
    <div className="note-card open" role="group" aria-label={openText.describe(note.id)}>
      {words}
      <div className="card-actions">
        {note.kind === 'memo' && (
          <Button onPress={() => beginNote(openText, 'memo')}>
            {strings.note.write(<KeyOf command="reading.memo" />)}
          </Button>
        )}
        <Button look="quiet" onPress={() => void deleteRecord(openText, note.id)}>
          {(note.kind === 'memo' ? strings.note.deleteMemo : strings.note.removeTag)(
            <KeyOf command="reading.delete" />,
          )}
        </Button>
      </div>
    </div>
  )
}
