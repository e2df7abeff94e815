import { useMemo, useRef } from 'react'
import { useSpot } from '../floating/use-spot.ts'
import { useReading } from '../reading.ts'
import type { Noting } from '../reading-state.ts'
import { MemoField } from './MemoField.tsx'
import { TagField } from './TagField.tsx'
import { nameOf } from './note-target.ts'
import './note.css'

/** The field for a memo or a tag at the words it is put on. */
export function NotingAt({ noting }: { readonly noting: Noting }) {
  const reading = useReading()
  const element = useRef<HTMLDivElement>(null)
  const ranges = useMemo(() => [noting.target.range], [noting])
  const style = useSpot(element, ranges)
  const name = nameOf(reading, noting.target)
  return (
    <div ref={element} className="floating" style={style}>
      {noting.kind === 'memo' ? <MemoField noting={noting} name={name} /> : <TagField noting={noting} name={name} />}
    </div>
  )
}
