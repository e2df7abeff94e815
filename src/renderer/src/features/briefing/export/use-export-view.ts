import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { citedClaims, numberCitations } from '#shared/briefing/compose/citations.ts'
import { claimWords } from '#shared/briefing/compose/said-wording.ts'
import type { SaidRun } from '#shared/briefing/compose/said/said-run.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { speakerOf, wordedBy } from '#shared/claims/claim-words.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useSourceTexts } from '../../../records/sources/use-source-texts.ts'

/** A cited claim that is not confirmed, as the dialog shows it. */
export type Unconfirmed = {
  readonly claim: ClaimView
  readonly speaker: string
  readonly label: string
  readonly words: readonly SaidRun[] | null
}

/** The briefing to export, and its claims that must be confirmed first; null until it is loaded. */
export function useExportView(
  briefing: Id,
): { readonly view: BriefingView; readonly unconfirmed: readonly Unconfirmed[] } | null {
  const { stores } = useApp()
  const view = useQuery('readBriefing', { id: briefing })
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const cited = view ? [...new Set(citedClaims(view))].flatMap((id) => claims.get(id) ?? []) : []
  const texts = useSourceTexts(cited.map((claim) => claim.source))
  if (!view) return null
  const citations = numberCitations(view, [...claims.values()], [...texts.values()])
  const unconfirmed = cited
    .filter((claim) => claim.proposed.length > 0)
    .flatMap((claim) => {
      const source = sources.get(claim.source)
      const text = texts.get(claim.source)
      if (!source) return []
      const words = text ? claimWords(claim, { name: wordedBy(source), text: text.text, blocks: text.blocks }) : null
      return [{ claim, speaker: speakerOf(claim, source, actors), label: citations.cite(claim.id).label, words }]
    })
  return { view, unconfirmed }
}
