import { useMemo } from 'react'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useKeptDraft } from '../../../core/use-kept-draft.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { ListBox } from '../../../ui/combo-box/ListBox.tsx'
import { LeaveButton } from '../../../ui/LeaveButton.tsx'
import { hintOf } from '../../../ui/combo-box/pick-keys.ts'
import { useComboBox } from '../../../ui/combo-box/use-combo-box.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { keepNote } from '../kept-drafts.ts'
import type { NoteEditorState } from '../open-text-state.ts'
import { useOpenText } from '../open-text.ts'
import { leaveNote, toggleTag } from './note-gestures.ts'
import { tagsOf } from './note-target.ts'
import { rankTags } from './rank-tags.ts'
import { strings } from './strings.tsx'

/**
 * Chooses a tag: an existing one, or a new path with names separated by “/”. A tag that is already set is removed. Half a word is no tag:
 * what is typed is stored as a draft.
 */
export function TagField({ noteEditor, name }: { readonly noteEditor: NoteEditorState; readonly name: string }) {
  const openText = useOpenText()
  const { stores, state } = useApp()
  const all = useRecords(stores.tags).byId
  const { target } = noteEditor
  const {
    draft: typed,
    change,
    flush,
  } = useKeptDraft(noteEditor.typed ?? '', (words) =>
    keepNote(openText, words === '' ? null : { kind: 'tag', target, typed: words }),
  )
  const on = useMemo(() => tagsOf(openText, target), [openText, target])
  const found = useMemo(() => rankTags(all.values(), typed), [all, typed])
  const fresh = typed.trim() !== '' && !found.some(({ path }) => path === typed.trim())
  const rows = [...found.map(({ path }) => path), ...(fresh ? [typed.trim()] : [])]
  const options = rows.map((path, i) => ({
    id: path,
    content: (
      <>
        <span dir="auto" title={path}>
          {i === found.length && fresh ? strings.tag.new(path) : path}
        </span>
        {on.includes(path) && <small>{strings.tag.isOn}</small>}
      </>
    ),
  }))
  const combo = useComboBox({
    options,
    typed,
    enterPicks: false,
    onType: (words) => change(() => words),
    onPick: (path) => void toggleTag(openText, target, path),
  })
  const leave = () => leaveNote(openText, typed === '' ? null : typed)
  useKeyScope('note', {
    'note.save': () => (combo.at < 0 ? state.getState().announce(strings.tag.noName) : combo.pick(combo.at)),
    'note.leave': leave,
  })
  return (
    <div className="note-field tag-field" role="dialog" aria-label={strings.tag.on(name)}>
      <div className="note-head">
        <b>{strings.tag.title}</b>
        <span dir="auto" title={name}>
          {name}
        </span>
        <LeaveButton onLeave={leave} />
      </div>
      <input
        {...combo.fieldProps}
        className="note-words"
        aria-label={strings.tag.label}
        autoFocus
        maxLength={500}
        placeholder={strings.tag.example}
        onBlur={() => void flush()}
      />
      <ListBox
        id={combo.list}
        label={strings.tag.list}
        className="tag-list"
        optionClass="tag-row"
        options={options}
        at={combo.at}
        hintOf={(i) => hintOf(i, i === combo.at, typed)}
        onPick={(i) => combo.pick(i)}
      />
      {rows.length === 0 && <p className="tag-none">{strings.tag.none}</p>}
      <div className="note-foot">
        <span>{strings.tag.keys(<KeyOf command="note.save" />, <KeyOf command="note.leave" />)}</span>
      </div>
    </div>
  )
}
