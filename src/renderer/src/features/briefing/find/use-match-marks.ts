import { useLayoutEffect } from 'react'
import type { ComposerSession } from '../document/composer-session.ts'
import { domRange } from '../document/dom-range.ts'
import type { Match } from './matches.ts'

/** The most places that are marked at once; a letter in a long note stands at more. */
const mostMarked = 2_000

/** Marks what was found on the sheet, the current place more strongly. */
export function useMatchMarks(session: ComposerSession, matches: readonly Match[], here: Match | undefined): void {
  useLayoutEffect(() => {
    const rangesOf = (some: readonly Match[]) =>
      some.flatMap((match) => domRange(session, match.block, match.range) ?? [])
    const others = matches.slice(0, mostMarked).filter((match) => match !== here)
    CSS.highlights.set('found', new Highlight(...rangesOf(others)))
    CSS.highlights.set('found-here', new Highlight(...rangesOf(here ? [here] : [])))
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-here')
    }
  }, [session, matches, here])
}
