import { useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp, type App } from '../../core/app-context.ts'
import { createReading, type Reading } from './reading.ts'

/** Reads a source's text, and again when one of its blocks changes; null until it is loaded. */
export function useReadingOf(source: Id | null): Reading | null {
  const app = useApp()
  const [reading, setReading] = useState(() => readingAtHand(app, source))
  const drawnFirst = useRef(reading)
  useEffect(() => {
    let gone = false
    let serial = 1
    const read = async () => {
      const opened = source === null ? undefined : await app.texts.read(source)
      if (!gone) setReading(opened ? createReading(app, opened, serial++) : null)
    }
    if (drawnFirst.current?.text.source !== source) void read()
    drawnFirst.current = null
    const stop = app.api.onChanged(({ touched }) => {
      if (touched.some(({ type }) => type === 'block')) void read()
    })
    return () => {
      gone = true
      stop()
    }
  }, [app, source])
  return reading?.text.source === source ? reading : null
}

/** A text read during the start of the app is available for the first render. */
function readingAtHand(app: App, source: Id | null): Reading | null {
  const opened = source === null ? null : app.texts.take(source)
  return opened && createReading(app, opened, 0)
}
