import { useEffect, useRef, useState } from 'react'
import { createNoteBuilder, type NoteParts } from '#shared/briefing/checks/build-note.ts'
import { checkNote, readAhead, type CheckMemory } from '#shared/briefing/checks/check-note.ts'
import type { NoteToCheck } from '#shared/briefing/checks/note-to-check.ts'
import { withoutIgnored, type Finding } from '#shared/briefing/checks/finding.ts'
import type { IgnoredFinding } from '#shared/briefing/briefing-view.ts'

/** How long blocks are read in one go, in ms: less than a frame, so that no key waits for it. */
const sliceMs = 6

/** How long no outline must come before the checks begin, in ms: that is read in a pause itself, and a finding should stand 300 ms after the last key. */
const pauseMs = 60

/** `parts` is the note in which they were found. */
export type Findings = {
  readonly open: readonly Finding[]
  readonly ignored: readonly Finding[]
  readonly parts: NoteParts
}

/**
 * What the checks find in a briefing; null until they have run once. They run in a pause; blocks are read in slices between keys, and only those
 * that changed since the last time. `read` is null until all records are there, and the same function as long as nothing changed.
 */
export function useFindings(read: (() => NoteParts) | null, ignored: readonly IgnoredFinding[]): Findings | null {
  const [found, setFound] = useState<{ readonly findings: readonly Finding[]; readonly parts: NoteParts } | null>(null)
  const memory = useRef<CheckMemory>(new Map())
  const build = useRef(createNoteBuilder())
  useEffect(() => {
    if (read === null) return
    let parts: NoteParts | null = null
    let note: NoteToCheck | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const step = () => {
      parts ??= read()
      note ??= build.current(parts)
      const until = performance.now() + sliceMs
      if (readAhead(note, memory.current, () => performance.now() > until))
        setFound({ findings: checkNote(note, memory.current), parts })
      else timer = setTimeout(step)
    }
    timer = setTimeout(step, pauseMs)
    return () => clearTimeout(timer)
  }, [read])
  return found && { ...withoutIgnored(found.findings, new Set(ignored.map(({ key }) => key))), parts: found.parts }
}
