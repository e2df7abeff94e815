import { useMemo } from 'react'
import type { ClaimView, OccasionView } from '#shared/claims/claim-view.ts'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import type { Range } from '#shared/text/range.ts'
import { pieceAt } from '#shared/text/pieces.ts'
import { useApp, useRecords } from '../../core/app-context.ts'
import type { ClaimSurroundings, Idea } from '../../records/claim-form/surroundings.ts'
import { wordsOf } from '../../records/claims/short-claim.ts'
import { cuesNear, speakerCandidates } from './candidates.ts'
import type { OpenText } from './open-text.ts'
import { strings } from './strings.tsx'

/** The context of a claim over these words, for its card. `own` is the claim itself if it is saved. */
export function useSurroundings(openText: OpenText, content: Range | undefined, own: Id | null): ClaimSurroundings {
  const { stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const occasions = useRecords(stores.occasions).byId
  const questions = useRecords(stores.questions).byId
  const tags = useRecords(stores.tags).byId
  const source = sources.get(openText.text.source)
  const start = content?.start ?? 0
  const end = content?.end ?? 0
  const near = useMemo(
    () =>
      nearest(
        [...claims.values()].filter(({ id }) => id !== own),
        openText.text.source,
        start,
      ),
    [claims, openText, own, start],
  )
  return useMemo(() => {
    const { text, index } = openText
    const at = index.blockAt(start)
    const block = text.blocks[at]
    const marks = index.marksOf(at)
    return {
      text: text.text,
      block: block ? pieceAt(text.text, block, start) : { start, end },
      actors,
      sources,
      candidates: speakerCandidates(marks, { start, end }),
      mentions: marks.flatMap((mark) =>
        mark.role === 'mention' ? [{ actor: mark.actor, range: { start: mark.start, end: mark.end } }] : [],
      ),
      cues: cuesNear(openText, { start, end }),
      occasions: recentFirst([...occasions.values()], near, text.source),
      questions: [...questions.values()].toReversed(),
      cases: source?.cases ?? [],
      tags: [...tags.values()].map(({ path }) => path),
      claims: near,
      ideas: ideasOf(claims.values(), text.revision, start),
      sourceName: source ? sourceVoice(source) : strings.screen.theSource,
      letter: source?.reliability ?? null,
      published: source?.published ?? '',
      selectedWords: openText.selection,
    }
  }, [openText, actors, claims, near, occasions, questions, tags, sources, source, start, end])
}

/** Claims of this text first, nearest first. */
function nearest(claims: readonly ClaimView[], source: Id, at: number): ClaimView[] {
  const here = claims
    .filter((claim) => claim.source === source)
    .map((claim) => ({ claim, distance: Math.abs((claim.anchors[0]?.start ?? 0) - at) }))
  return [
    ...here.sort((a, b) => a.distance - b.distance).map(({ claim }) => claim),
    ...claims.filter((claim) => claim.source !== source),
  ]
}

function recentFirst(occasions: readonly OccasionView[], claims: readonly ClaimView[], source: Id): OccasionView[] {
  const here = new Map<Id, Id>()
  for (const claim of claims) {
    if (claim.source === source && claim.occasion && claim.id > (here.get(claim.occasion.id) ?? ''))
      here.set(claim.occasion.id, claim.id)
  }
  const used = (one: OccasionView) => here.get(one.id) ?? ''
  return occasions.toSorted((a, b) => compare(used(b), used(a)) || compare(b.lastUsed, a.lastUsed))
}

function ideasOf(claims: Iterable<ClaimView>, revision: Id, at: number): Idea[] {
  const ideas = new Map<Id, Idea>()
  for (const { about } of claims) {
    for (const one of about) {
      if (one.of === 'idea' && one.revision === revision)
        ideas.set(one.idea, {
          id: one.idea,
          gloss: one.gloss,
          words: wordsOf(one.anchors),
          start: one.anchors[0]?.start ?? 0,
        })
    }
  }
  return [...ideas.values()].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
