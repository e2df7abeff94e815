import { useEffect } from 'react'
import type { Finding } from '#shared/briefing/checks/finding.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { domRange } from '../document/dom-range.ts'

/** The most findings that are marked at once; a long pasted text may have more. */
const mostMarked = 1_000

/** Underlines on the sheet the words that findings are about. One about a whole paragraph, a section or a field stands in the list only. */
export function useFindingMarks(session: ComposerSession, findings: readonly Finding[]): void {
  useEffect(() => {
    const ranges = findings.slice(0, mostMarked).flatMap(({ place }) => {
      const range = place.kind === 'block' && place.range ? domRange(session, place.block, place.range) : null
      return range ?? []
    })
    CSS.highlights.set('finding', new Highlight(...ranges))
    return () => void CSS.highlights.delete('finding')
  }, [session, findings])
}
