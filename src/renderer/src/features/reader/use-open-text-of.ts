import { useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp, type App } from '../../core/app-context.ts'
import { createOpenText, type OpenText } from './open-text.ts'

/** Reads a source's text, and again when one of its blocks changes; null until it is loaded. */
export function useOpenTextOf(source: Id | null): OpenText | null {
  const app = useApp()
  const [openText, setOpenText] = useState(() => openTextAtHand(app, source))
  const drawnFirst = useRef(openText)
  useEffect(() => {
    let gone = false
    let serial = 1
    const read = async () => {
      const opened = source === null ? undefined : await app.texts.read(source)
      if (!gone) setOpenText(opened ? createOpenText(app, opened, serial++) : null)
    }
    if (drawnFirst.current?.text.source !== source) void read()
    drawnFirst.current = null
    const stop = app.api.onChanged(({ affected }) => {
      if (affected.some(({ type }) => type === 'block')) void read()
    })
    return () => {
      gone = true
      stop()
    }
  }, [app, source])
  return openText?.text.source === source ? openText : null
}

/** A text read during the start of the app is available for the first render. */
function openTextAtHand(app: App, source: Id | null): OpenText | null {
  const opened = source === null ? null : app.texts.take(source)
  return opened && createOpenText(app, opened, 0)
}
