import DOMPurify from 'dompurify'
import { useLayoutEffect, useRef } from 'react'
import { printedCss } from './printed-css.ts'

/** What no printed part has, whatever words stand in it. */
const never = {
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'img', 'video', 'audio', 'iframe'],
  FORBID_ATTR: ['style'],
}

/**
 * A part of the briefing as it is printed: the same HTML under the same style sheet. The HTML escapes every value by construction, and is
 * sanitised here once more. `onCite` is called with the target of a citation that is pressed.
 */
export function PrintedHtml({ html, onCite }: { readonly html: string; readonly onCite: (target: string) => void }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    host.current?.replaceChildren(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, ...never }))
  }, [html])
  return (
    <>
      <style href="printed" precedence="medium">
        {printedCss}
      </style>
      {/* Only its links are interactive; the handler serves all of them. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={host}
        className="printed"
        onClick={(event) => {
          const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
          if (!link) return
          event.preventDefault()
          onCite(link.getAttribute('href')!.slice(1))
        }}
      />
    </>
  )
}
