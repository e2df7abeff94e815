import { useEffect, useRef, useState } from 'react'
import { createNoteBuilder, type NoteParts } from '#shared/briefing/checks/build-note.ts'
import { checkNote, readAhead, type CheckMemory } from '#shared/briefing/checks/check-note.ts'
import { withoutIgnored, type Finding } from '#shared/briefing/checks/finding.ts'
import type { IgnoredFinding } from '#shared/briefing/briefing-view.ts'

/** How long blocks are read in one go, in ms: less than a frame, so that no key waits for it. */
const sliceMs = 6

export type Findings = { readonly open: readonly Finding[]; readonly ignored: readonly Finding[] }

/**
 * What the checks find in a briefing; null until they have run once. Blocks are read in slices between keys, and only those that
 * changed since the last time. `parts` are null until all records are there, and equal objects as long as nothing changed.
 */
export function useFindings(parts: NoteParts | null, ignored: readonly IgnoredFinding[]): Findings | null {
  const [found, setFound] = useState<readonly Finding[] | null>(null)
  const memory = useRef<CheckMemory>(new Map())
  const build = useRef(createNoteBuilder())
  useEffect(() => {
    if (parts === null) return
    const note = build.current(parts)
    let timer: ReturnType<typeof setTimeout> | undefined
    const step = () => {
      const until = performance.now() + sliceMs
      if (readAhead(note, memory.current, () => performance.now() > until)) setFound(checkNote(note, memory.current))
      else timer = setTimeout(step)
    }
    // What was typed is drawn first, and keys that are pressed meanwhile come between the slices.
    timer = setTimeout(step)
    return () => clearTimeout(timer)
  }, [parts])
  return found && withoutIgnored(found, new Set(ignored.map(({ key }) => key)))
}
