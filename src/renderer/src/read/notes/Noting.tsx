import { useMemo, useRef } from 'react'
import { useSpot } from '../floating/use-spot.ts'
import { useReading, useReadingState } from '../reading.ts'
import type { Noting as NotingValue } from '../reading-state.ts'
import { MemoField } from './MemoField.tsx'
import { TagField } from './TagField.tsx'
import { nameOf } from './note-target.ts'
import './note.css'

/** What floats at the words that a memo or a tag is put on. */
export function Noting() {
  const noting = useReadingState((values) => values.noting)
  return noting && <NotingAt key={noting.kind} noting={noting} />
}

function NotingAt({ noting }: { readonly noting: NotingValue }) {
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
