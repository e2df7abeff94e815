import { useEffect, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../app/app-context.ts'
import { createReading, type Reading } from './reading.ts'

/** Reads a source's text, and anew when one of its blocks changes; null until it is there. */
export function useReadingOf(source: Id | null): Reading | null {
  const app = useApp()
  const [reading, setReading] = useState<Reading | null>(null)
  useEffect(() => {
    let gone = false
    let serial = 0
    const read = async () => {
      const opened = source === null ? undefined : await app.texts.read(source)
      if (!gone) setReading(opened ? createReading(app, opened, serial++) : null)
    }
    void read()
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
