import { useLayoutEffect, useRef, useState } from 'react'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { beginClaim } from '../gestures.ts'
import { beginMention } from '../mention-gestures.ts'
import { beginNote } from '../notes/note-gestures.ts'
import { useReading, useReadingState } from '../reading.ts'
import type { Spot } from './place-under.ts'

const above = 44

/** A toolbar with the gestures for a selection made with the mouse. */
export function SelectionToolbar() {
  const reading = useReading()
  const offered = useReadingState((values) => values.offered)
  const element = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  useLayoutEffect(() => {
    const line = offered && reading.reader()?.domRange(offered)?.getClientRects()[0]
    const within = element.current?.offsetParent?.getBoundingClientRect()
    setSpot(line && within ? { left: Math.max(0, line.left - within.left), top: line.top - within.top - above } : null)
  }, [reading, offered])
  if (!offered) return null
  return (
    <div
      ref={element}
      className="selection-toolbar"
      role="toolbar"
      aria-label="Mark the selection"
      style={spot ?? { visibility: 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" tabIndex={-1} onClick={() => beginMention(reading)}>
        Actor <KeyOf command="reading.actor" />
      </button>
      <button type="button" tabIndex={-1} onClick={() => beginClaim(reading)}>
        Claim <KeyOf command="reading.claim" />
      </button>
      <button type="button" tabIndex={-1} onClick={() => beginNote(reading, 'tag')}>
        Tag <KeyOf command="reading.tag" />
      </button>
      <button type="button" tabIndex={-1} onClick={() => beginNote(reading, 'memo')}>
        Memo <KeyOf command="reading.memo" />
      </button>
    </div>
  )
}
