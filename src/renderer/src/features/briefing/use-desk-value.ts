import { useMemo } from 'react'
import { useStore } from 'zustand'
import { speakerOf, wordedBy } from '#shared/claims/claim-words.ts'
import type { BriefingHead } from '#shared/briefing/briefing-view.ts'
import { letterNumbers, letterOf } from '#shared/briefing/citation-letters.ts'
import { citationLabel, placeOf, unread } from '#shared/briefing/compose/citations.ts'
import { claimWords, saidLine, wordClaim } from '#shared/briefing/compose/said-wording.ts'
import { withoutNotes } from '#shared/briefing/compose/said/lines-below.ts'
import { voicesOf } from '#shared/briefing/compose/said/reporters.ts'
import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import { useSourceTexts } from '../../records/sources/use-source-texts.ts'
import { citesAsItWas } from './checks/accept-stale.ts'
import { saidParts } from './said-parts.ts'
import type { Desk, Worded } from './desk-context.ts'
import type { ComposerSession } from './document/composer-session.ts'

/**
 * Computes the words and citation numbers of the claims from the library's records and the document's citations. `sheet` has those of the
 * computed parts, `stale` the claims that are no longer as they were when they were cited.
 */
export function useDeskValue(
  session: ComposerSession,
  { printNotes }: Pick<BriefingHead, 'printNotes'>,
  sheet: SheetView | undefined,
  stale: readonly StaleClaim[],
): Desk {
  const { state, stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const texts = useSourceTexts(sources.keys())
  const citedIn = useStore(session.outline, (outline) => outline.citedIn)
  const sections = useStore(session.sections)
  const said = useStore(session.outline, (outline) => outline.said)
  const repeats = useStore(session.outline, (outline) => outline.repeats)
  const stored = useStore(session.letters)

  return useMemo(() => {
    const computed = new Map(sheet?.sections.map(({ key, cites }) => [key, cites]))
    const cited = sections.flatMap(({ key }) => [...(computed.get(key) ?? []), ...(citedIn.get(key) ?? [])])
    const numbers = [...new Set(cited.flatMap((id) => claims.get(id)?.source ?? []))]
    const letters = letterNumbers(stored, cited, (id) => claims.get(id)?.source)
    const read = new Map(
      [...texts].flatMap(([id, text]) => {
        const view = sources.get(id)
        return view ? [[id, { view, text }] as const] : []
      }),
    )
    const printed = printNotes ? claims : new Map([...claims].map(([id, claim]) => [id, withoutNotes(claim)]))
    const worded = new Map<Id, Worded | null>()
    const word = (id: Id): Worded | null => {
      const claim = claims.get(id)
      const source = claim && sources.get(claim.source)
      const text = claim && texts.get(claim.source)
      if (!claim || !source || !text) return null
      const spokenIn = { name: wordedBy(source), text: text.text, blocks: text.blocks }
      const voices = voicesOf(claim, source, text, actors)
      return {
        speaker: speakerOf(claim, source, actors),
        line: saidLine(voices.speaker || voices.source, wordClaim(claim, spokenIn, voices)),
        words: claimWords(claim, spokenIn),
      }
    }
    const cite = (id: Id) => {
      const claim = claims.get(id)
      if (!claim) return '[claim deleted]'
      const number = numbers.indexOf(claim.source) + 1
      const place = placeOf(claim, texts.get(claim.source) ?? unread)
      return citationLabel(number || numbers.length + 1, place, letterOf(letters.get(id) ?? 0))
    }
    const parts = saidParts(said, {
      cite: (id) => ({ kind: 'citation', label: cite(id), target: letters.has(id) ? '' : null }),
      claims: printed,
      sources: read,
      actors,
      // Who contests or bears out a claim is asked for only when it is printed.
      standing: { reasons: new Map(), claims, sources },
    })
    return {
      session,
      cite,
      part: (block) => parts.get(block) ?? null,
      isRepeat: (key) => repeats.has(key),
      word: (id) => {
        if (!worded.has(id)) worded.set(id, word(id))
        return worded.get(id) ?? null
      },
      isGone: (id) => !claims.has(id),
      isConfirmed: (id) => claims.get(id)?.proposed.length === 0,
      staleAt: (id, citation) => {
        const found = stale.find((one) => one.claim === id)
        return found && (citation === null || citesAsItWas(session, found, citation)) ? found.changes : null
      },
      jumpTo: (id) => {
        const claim = claims.get(id)
        if (claim) state.getState().jumpTo({ source: claim.source, record: id, offset: null })
      },
    }
  }, [
    session,
    sheet,
    stale,
    sections,
    citedIn,
    said,
    repeats,
    stored,
    printNotes,
    claims,
    actors,
    sources,
    texts,
    state,
  ])
}
