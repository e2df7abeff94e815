import { useMemo, useRef } from 'react'
import { useSpot } from '../popover/use-spot.ts'
import { useOpenText } from '../open-text.ts'
import type { NoteEditorState } from '../open-text-state.ts'
import { MemoField } from './MemoField.tsx'
import { TagField } from './TagField.tsx'
import { nameOf } from './note-target.ts'
import './note.css'
import '../popover/popover.css'

/** The field for a memo or tag, positioned at its words. */
export function NoteEditorAt({ noteEditor }: { readonly noteEditor: NoteEditorState }) {
  const openText = useOpenText()
  const element = useRef<HTMLDivElement>(null)
  const ranges = useMemo(() => [noteEditor.target.range], [noteEditor])
  const style = useSpot(element, ranges)
  const name = nameOf(openText, noteEditor.target)
  return (
    <div ref={element} className="popover" style={style}>
      {noteEditor.kind === 'memo' ? (
        <MemoField noteEditor={noteEditor} name={name} />
      ) : (
        <TagField noteEditor={noteEditor} name={name} />
      )}
    </div>
  )
}
