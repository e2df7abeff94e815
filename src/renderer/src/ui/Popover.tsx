import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import './popover.css'

/**
 * Content below a field, or above it where there is no room. It lies in the top layer, so that a scrolling card or sheet does not clip it.
 * `anchor` names the element it stands at, which has the style `anchorStyle` of the same name.
 */
export function Popover({
  anchor,
  isShown,
  children,
}: {
  readonly anchor: string
  readonly isShown: boolean
  readonly children: ReactNode
}) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isShown) element.current?.showPopover()
    else if (element.current?.matches(':popover-open')) element.current.hidePopover()
  }, [isShown])
  return (
    <div ref={element} popover="manual" className="popover-below" style={{ positionAnchor: nameOf(anchor) }}>
      {children}
    </div>
  )
}

export function anchorStyle(anchor: string): CSSProperties {
  return { anchorName: nameOf(anchor) }
}

/** The same for an element that this app does not draw itself; call what it returns to take it back. */
export function anchorAt(element: HTMLElement, anchor: string): () => void {
  element.style.setProperty('anchor-name', nameOf(anchor))
  return () => void element.style.removeProperty('anchor-name')
}

/** A name that is valid in CSS; React ids contain characters that are not. */
function nameOf(anchor: string): string {
  return `--${anchor.replaceAll(/[^\w-]/gu, '')}`
}
