import { useMemo, useRef } from 'react'
import { useSpot } from '../popover/use-spot.ts'
import { useReading } from '../reading.ts'
import type { NoteEditorState } from '../reading-state.ts'
import { MemoField } from './MemoField.tsx'
import { TagField } from './TagField.tsx'
import { nameOf } from './note-target.ts'
import './note.css'

/** The field for a memo or tag, positioned at its words. */
export function NoteEditorAt({ noteEditor }: { readonly noteEditor: NoteEditorState }) {
  const reading = useReading()
  const element = useRef<HTMLDivElement>(null)
  const ranges = useMemo(() => [noteEditor.target.range], [noteEditor])
  const style = useSpot(element, ranges)
  const name = nameOf(reading, noteEditor.target)
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
