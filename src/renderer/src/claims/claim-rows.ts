import type { ActorView } from '#shared/actors/actor-view.ts'
import { contentsOf } from '#shared/briefing/compose/citations.ts'
import { sourceName, speakerOf } from '#shared/briefing/compose/voices.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { compareRanges, type Range } from '#shared/text/range.ts'

/** A claim with what a list says of it. */
export type ClaimRow = { readonly claim: ClaimView; readonly source: SourceView; readonly speaker: string }

/** The claims in reading order, source by source: those that hold every word of the filter. */
export function claimRows(claims: Iterable<ClaimView>, sources: ReadonlyMap<Id, SourceView>, actors: ReadonlyMap<Id, ActorView>, filter: string): ClaimRow[] {
  const words = filter.toLocaleLowerCase().split(/\s+/u).filter((word) => word !== '')
  const bySource = new Map<Id, ClaimRow[]>([...sources.keys()].map((id) => [id, []]))
  for (const claim of claims) {
    const source = sources.get(claim.source)
    if (!source) continue
    const row: ClaimRow = { claim, source, speaker: speakerOf(claim, source, actors) }
    if (words.length === 0 || holds(row, words)) bySource.get(source.id)?.push(row)
  }
  return [...bySource.values()].flatMap((rows) => rows.sort((a, b) => compareRanges(placeOf(a.claim), placeOf(b.claim))))
}

/** "B2": the source's letter, then this report's digit; a dash where neither is set. */
export function ratingOf({ claim, source }: ClaimRow): string {
  return `${source.reliability ?? ''}${claim.credibility ?? ''}` || '–'
}

/** "Newsroom ¶3"; a title or heading has no number. */
export function placeText({ claim, source }: ClaimRow): string {
  return claim.paragraph === null ? sourceName(source) : `${sourceName(source)} ¶${claim.paragraph}`
}

function placeOf(claim: ClaimView): Range {
  return contentsOf(claim)[0] ?? { start: 0, end: 0 }
}

function holds({ claim, source, speaker }: ClaimRow, words: readonly string[]): boolean {
  const quotes = claim.anchors.map((anchor) => anchor.exact)
  const haystack = [speaker, claimKindWord[claim.kind], claim.gloss, ...quotes, ...claim.tags, claim.occasion?.label ?? '', sourceName(source)].join('\n').toLocaleLowerCase()
  return words.every((word) => haystack.includes(word))
}
