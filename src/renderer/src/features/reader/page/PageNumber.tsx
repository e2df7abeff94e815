import { useState } from 'react'
import type { Page } from '#shared/sources/source-view.ts'
import { strings } from './strings.ts'

/**
 * The number of the page that is shown, which can be typed over with the label of another. What no page is called changes nothing. Its `key`
 * must be the page, so that it shows another one.
 */
export function PageNumber({
  pages,
  page,
  onGo,
}: {
  readonly pages: readonly Page[]
  readonly page: number
  readonly onGo: (page: number) => void
}) {
  const label = pages[page]?.label ?? ''
  const [typed, setTyped] = useState(label)
  const go = () => {
    const found = pages.findIndex((one) => one.label.toLowerCase() === typed.trim().toLowerCase())
    if (found >= 0) onGo(found)
    else setTyped(label)
  }
  return (
    <span className="page-number">
      <input
        className="input"
        aria-label={strings.number}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.stopPropagation()
          go()
        }}
      />{' '}
      {strings.of(pages.length)}
    </span>
  )
}
