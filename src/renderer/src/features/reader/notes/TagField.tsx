import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import type { NoteEditorState } from '../open-text-state.ts'
import { useOpenText } from '../open-text.ts'
import { leaveNote, toggleTag } from './note-gestures.ts'
import { tagsOf } from './note-target.ts'
import { rankTags } from './rank-tags.ts'

/** Chooses a tag: an existing one, or a new path with names separated by “/”. A tag that is already set is removed. */
export function TagField({ noteEditor, name }: { readonly noteEditor: NoteEditorState; readonly name: string }) {
  const openText = useOpenText()
  const { stores, state } = useApp()
  const all = useRecords(stores.tags).byId
  const [typed, setTyped] = useState(noteEditor.typed ?? '')
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const on = useMemo(() => tagsOf(openText, noteEditor.target), [openText, noteEditor])
  const found = useMemo(() => rankTags(all.values(), typed), [all, typed])
  const fresh = typed.trim() !== '' && !found.some(({ path }) => path === typed.trim())
  const rows = [...found.map(({ path }) => path), ...(fresh ? [typed.trim()] : [])]
  const row = Math.min(chosen, rows.length - 1)
  const take = (path: string | undefined) =>
    path === undefined
      ? state.getState().announce('Type the name of a tag')
      : void toggleTag(openText, noteEditor.target, path)
  useKeyScope('note', {
    'note.save': () => take(rows[row]),
    'note.leave': () => leaveNote(openText, typed === '' ? null : typed),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const digit = typed === '' && /^[1-9]$/u.test(event.key) ? Number(event.key) : 0
    if (event.key === 'ArrowDown') setChosen(Math.min(rows.length - 1, row + 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, row - 1))
    else if (digit > 0 && rows[digit - 1] !== undefined) take(rows[digit - 1])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="note-field tag-field" role="dialog" aria-label={`Tag on ${name}`}>
      <div className="note-head">
        <b>Tag</b>
        <span dir="auto" title={name}>
          {name}
        </span>
      </div>
      <input
        className="note-words"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={rows.length > 0 ? `${list}-${row}` : undefined}
        aria-label="Tag"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={500}
        placeholder="security/guarantees"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} className="tag-list" role="listbox" aria-label="Tags">
        {rows.map((path, i) => (
          <div
            key={path}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === row}
            className="tag-row"
            onClick={() => take(path)}
          >
            <span dir="auto" title={path}>
              {i === found.length && fresh ? `New: ${path}` : path}
            </span>
            {on.includes(path) && <small>on it; takes it off</small>}
            {i === row ? <KeyCap>↵</KeyCap> : typed === '' && <KeyCap>{String(i + 1)}</KeyCap>}
          </div>
        ))}
        {rows.length === 0 && <p className="tag-none">No tag yet. Type one; “/” puts it under another.</p>}
      </div>
      <div className="note-foot">
        <KeyOf command="note.save" /> put on <KeyOf command="note.leave" /> back
      </div>
    </div>
  )
}
