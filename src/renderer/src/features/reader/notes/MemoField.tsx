import { useState } from 'react'
import { useApp } from '../../../core/app-context.ts'
import { usePlace } from '../../../core/keyboard/use-place.ts'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import type { NoteEditorState } from '../reading-state.ts'
import { useReading } from '../reading.ts'
import { leaveNote, saveMemo } from './note-gestures.ts'
import { memoOf } from './note-target.ts'
import { useFlushed } from './use-flushed.ts'

/** The field for a memo on a place or record. Saving it empty deletes the memo. */
export function MemoField({ noteEditor, name }: { readonly noteEditor: NoteEditorState; readonly name: string }) {
  const reading = useReading()
  const { state } = useApp()
  const [kept] = useState(() => memoOf(reading, noteEditor.target))
  const [typed, setTyped] = useState(noteEditor.typed ?? kept)
  const save = () => saveMemo(reading, noteEditor.target, typed.trim())
  useFlushed(typed !== kept, save)
  usePlace('note', {
    'note.save': () => {
      if (typed.trim() === '' && kept === '') return state.getState().announce('A memo needs its words')
      void save()
    },
    'note.leave': () => leaveNote(reading, typed === kept ? null : typed),
  })
  return (
    <div className="note-field" role="dialog" aria-label={`Memo on ${name}`}>
      <div className="note-head">
        <b>Memo</b>
        <span dir="auto" title={name}>
          {name}
        </span>
      </div>
      <textarea
        className="note-words"
        autoFocus
        rows={3}
        dir="auto"
        aria-label="Memo"
        placeholder="A note of your own on these words"
        maxLength={100_000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.setSelectionRange(typed.length, typed.length)}
      />
      <div className="note-foot">
        <KeyOf command="note.save" /> save <KeyCap>Shift ↵</KeyCap> new line <KeyOf command="note.leave" /> back
      </div>
    </div>
  )
}
