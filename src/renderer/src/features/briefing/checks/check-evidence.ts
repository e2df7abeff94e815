import type { NodeKey } from 'lexical'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { Outline } from '../document/outline.ts'
import { strings } from '../strings.tsx'

const words = strings.checks

/** A problem of a cited claim or source; `said` is the block that inserts a claim again. */
export type EvidenceCheck = { readonly title: string; readonly detail: string } & (
  | { readonly kind: 'twice'; readonly claim: Id; readonly said: NodeKey }
  | { readonly kind: 'status'; readonly claim: Id }
  | { readonly kind: 'source'; readonly source: Id }
)

/** The records that these checks look at, and how a claim is cited. */
export type CitedRecords = {
  readonly claims: ReadonlyMap<Id, Pick<ClaimView, 'status' | 'source'>>
  readonly sources: ReadonlyMap<
    Id,
    Pick<SourceView, 'id' | 'title' | 'firstWords' | 'fileName' | 'publisher' | 'published'>
  >
  readonly cite: (claim: Id) => string
}

/** Claims that are inserted twice, or were replaced or taken back, and sources that a reader could not find. */
export function checkEvidence(
  { cited, said }: Pick<Outline, 'cited' | 'said'>,
  { claims, sources, cite }: CitedRecords,
): EvidenceCheck[] {
  const ids = [...new Set(cited)].filter((id) => claims.has(id))
  const again = [...Map.groupBy(said, ({ claim }) => claim)].flatMap(([claim, blocks]) => {
    const last = blocks.at(-1)!
    return blocks.length > 1 && claims.has(claim) ? [{ claim, said: last.key, times: blocks.length }] : []
  })
  const used = [...new Set(ids.flatMap((id) => claims.get(id)?.source ?? []))].flatMap((id) => sources.get(id) ?? [])
  return [
    ...again.map(({ claim, said: key, times }): EvidenceCheck => ({
      kind: 'twice',
      claim,
      said: key,
      title: words.twice.title(cite(claim), times),
      detail: words.twice.detail,
    })),
    ...ids.flatMap((claim): EvidenceCheck[] => {
      const status = claims.get(claim)?.status
      if (status !== 'superseded' && status !== 'retracted') return []
      return [{ kind: 'status', claim, title: words[status].title(cite(claim)), detail: words[status].detail }]
    }),
    ...used.flatMap((source): EvidenceCheck[] => {
      const missing = { publisher: source.publisher.trim() === '', date: source.published === '' }
      if (!missing.publisher && !missing.date) return []
      const title = words.source.title(sourceName(source), missing)
      return [{ kind: 'source', source: source.id, title, detail: words.source.detail }]
    }),
  ]
}
