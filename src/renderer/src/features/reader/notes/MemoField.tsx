import { useState } from 'react'
import { useApp } from '../../../core/app-context.ts'
import { useKeptDraft } from '../../../core/use-kept-draft.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { LeaveButton } from '../../../ui/LeaveButton.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { keepNote } from '../kept-drafts.ts'
import type { NoteEditorState } from '../open-text-state.ts'
import { useOpenText } from '../open-text.ts'
import { leaveNote, saveMemo } from './note-gestures.ts'
import { memoOf } from './note-target.ts'
import { strings } from './strings.tsx'

/**
 * The field for a memo on a place or record. Saving it empty deletes the memo. What is typed is stored as a draft; before undo, export,
 * another library and the close of the window it is saved as the memo.
 */
export function MemoField({ noteEditor, name }: { readonly noteEditor: NoteEditorState; readonly name: string }) {
  const openText = useOpenText()
  const { state } = useApp()
  const { target } = noteEditor
  const [kept] = useState(() => memoOf(openText, target))
  const {
    draft: typed,
    change,
    flush,
  } = useKeptDraft(
    noteEditor.typed ?? kept,
    (words) => keepNote(openText, words === kept ? null : { kind: 'memo', target, typed: words }),
    (words) => (words === kept ? undefined : saveMemo(openText, target, words.trim())),
  )
  const save = () => {
    if (typed.trim() === '' && kept === '') return state.getState().announce(strings.memo.noWords)
    void saveMemo(openText, target, typed.trim())
  }
  const leave = () => leaveNote(openText, typed === kept ? null : typed)
  useKeyScope('note', { 'note.save': save, 'note.leave': leave })
  return (
    <div className="note-field" role="dialog" aria-label={strings.memo.on(name)}>
      <div className="note-head">
        <b>{strings.memo.title}</b>
        <span dir="auto" title={name}>
          {name}
        </span>
        <LeaveButton onLeave={leave} />
      </div>
      <textarea
        className="note-words"
        autoFocus
        rows={3}
        dir="auto"
        aria-label={strings.memo.label}
        placeholder={strings.memo.hint}
        maxLength={100_000}
        value={typed}
        onChange={(event) => change(() => event.target.value)}
        onBlur={() => void flush()}
        onFocus={(event) => event.target.setSelectionRange(typed.length, typed.length)}
      />
      <div className="note-foot">
        <span>
          {strings.memo.keys(<KeyOf command="note.save" />, <KeyCap>Shift ↵</KeyCap>, <KeyOf command="note.leave" />)}
        </span>
        <Button look="primary" onPress={save}>
          {strings.memo.save}
        </Button>
      </div>
    </div>
  )
}
