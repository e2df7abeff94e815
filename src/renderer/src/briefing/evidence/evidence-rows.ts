import type { ActorView } from '#shared/actors/actor-view.ts'
import { contentsOf } from '#shared/briefing/compose/citations.ts'
import { sourceName, speakerOf } from '#shared/briefing/compose/voices.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimKindWord } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { compareRanges, type Range } from '#shared/text/range.ts'

export type ClaimRow = { readonly kind: 'claim'; readonly claim: ClaimView; readonly source: SourceView; readonly speaker: string }
export type EvidenceRow = { readonly kind: 'source'; readonly source: SourceView; readonly claims: number } | ClaimRow

/** The claims by source in reading order, those that hold every word of the filter. */
export function evidenceRows(claims: Iterable<ClaimView>, sources: ReadonlyMap<Id, SourceView>, actors: ReadonlyMap<Id, ActorView>, filter: string): EvidenceRow[] {
  const words = filter.toLocaleLowerCase().split(/\s+/u).filter((word) => word !== '')
  const bySource = new Map<Id, ClaimRow[]>([...sources.keys()].map((id) => [id, []]))
  for (const claim of claims) {
    const source = sources.get(claim.source)
    if (!source) continue
    const row: ClaimRow = { kind: 'claim', claim, source, speaker: speakerOf(claim, source, actors) }
    if (words.length > 0) {
      const haystack = searchable(row)
      if (!words.every((word) => haystack.includes(word))) continue
    }
    bySource.get(source.id)?.push(row)
  }
  return [...bySource].flatMap(([id, rows]) => {
    rows.sort((a, b) => compareRanges(placeOf(a.claim), placeOf(b.claim)))
    return rows.length > 0 ? [{ kind: 'source', source: sources.get(id)!, claims: rows.length } as const, ...rows] : []
  })
}

export function placeOf(claim: ClaimView): Range {
  return contentsOf(claim)[0] ?? { start: 0, end: 0 }
}

function searchable({ claim, source, speaker }: ClaimRow): string {
  const quotes = claim.anchors.map((anchor) => anchor.exact)
  return [speaker, claimKindWord[claim.kind], claim.gloss, ...quotes, ...claim.tags, claim.occasion?.label ?? '', sourceName(source)].join(' ').toLocaleLowerCase()
}
