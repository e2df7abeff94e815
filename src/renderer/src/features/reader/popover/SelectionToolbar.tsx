import { useLayoutEffect, useRef, useState } from 'react'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { beginClaim } from '../gestures.ts'
import { beginMention } from '../mention-gestures.ts'
import { beginNote } from '../notes/note-gestures.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { strings } from '../strings.tsx'
import './selection-toolbar.css'

const above = 44

/** A toolbar with the gestures for a selection made with the mouse. */
export function SelectionToolbar() {
  const openText = useOpenText()
  const offered = useOpenTextState((values) => values.offered)
  const element = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const line = offered && openText.reader()?.domRange(offered)?.getClientRects()[0]
    const within = element.current?.offsetParent?.getBoundingClientRect()
    setSpot(line && within ? { left: Math.max(0, line.left - within.left), top: line.top - within.top - above } : null)
  }, [openText, offered])
  if (!offered) return null
  return (
    <div
      ref={element}
      className="selection-toolbar"
      role="toolbar"
      aria-label={strings.toolbar.label}
      style={spot ?? { visibility: 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" tabIndex={-1} onClick={() => beginMention(openText)}>
        {strings.toolbar.actor(<KeyOf command="reading.actor" />)}
      </button>
      <button type="button" tabIndex={-1} onClick={() => beginClaim(openText)}>
        {strings.toolbar.claim(<KeyOf command="reading.claim" />)}
      </button>
      <button type="button" tabIndex={-1} onClick={() => beginNote(openText, 'tag')}>
        {strings.toolbar.tag(<KeyOf command="reading.tag" />)}
      </button>
      <button type="button" tabIndex={-1} onClick={() => beginNote(openText, 'memo')}>
        {strings.toolbar.memo(<KeyOf command="reading.memo" />)}
      </button>
    </div>
  )
}
