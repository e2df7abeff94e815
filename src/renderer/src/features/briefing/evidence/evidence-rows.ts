import type { ClaimRow } from '../../../records/claims/claim-rows.ts'
import type { SourceView } from '#shared/sources/source-view.ts'

export type EvidenceRow =
  | { readonly kind: 'source'; readonly source: SourceView }
  | { readonly kind: 'claim'; readonly row: ClaimRow }

/** Rows of claims, with a heading before the first claim of each source. */
export function withSources(rows: readonly ClaimRow[]): EvidenceRow[] {
  return rows.flatMap((row, at) => {
    const isFirst = rows[at - 1]?.source !== row.source
    return isFirst
      ? [{ kind: 'source', source: row.source } as const, { kind: 'claim', row } as const]
      : [{ kind: 'claim', row } as const]
  })
}
