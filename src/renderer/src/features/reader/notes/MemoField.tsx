import { useState } from 'react'
import { useApp } from '../../../core/app-context.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import type { NoteEditorState } from '../open-text-state.ts'
import { useOpenText } from '../open-text.ts'
import { leaveNote, saveMemo } from './note-gestures.ts'
import { memoOf } from './note-target.ts'
import { useFlushed } from './use-flushed.ts'

/** The field for a memo on a place or record. Saving it empty deletes the memo. */
export function MemoField({ noteEditor, name }: { readonly noteEditor: NoteEditorState; readonly name: string }) {
  const openText = useOpenText()
  const { state } = useApp()
  const [kept] = useState(() => memoOf(openText, noteEditor.target))
  const [typed, setTyped] = useState(noteEditor.typed ?? kept)
  const save = () => saveMemo(openText, noteEditor.target, typed.trim())
  useFlushed(typed !== kept, save)
  useKeyScope('note', {
    'note.save': () => {
      if (typed.trim() === '' && kept === '') return state.getState().announce('A memo needs its words')
      void save()
    },
    'note.leave': () => leaveNote(openText, typed === kept ? null : typed),
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
