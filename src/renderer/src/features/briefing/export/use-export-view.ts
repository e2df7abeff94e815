import { useMemo } from 'react'
import type { NoteParts } from '#shared/briefing/checks/build-note.ts'
import { typedWordsOf } from '#shared/briefing/rich-text.ts'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { blocksOf, citedClaims, numberCitations, claimsToConfirm } from '#shared/briefing/compose/citations.ts'
import { claimWords } from '#shared/briefing/compose/said-wording.ts'
import type { SaidRun } from '#shared/briefing/compose/said/said-run.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { speakerOf, wordedBy } from '#shared/claims/claim-words.ts'
import { citingSentences, readBackCount } from '#shared/briefing/read-back/citing-sentences.ts'
import type { Id } from '#shared/model/id.ts'
import { scaleOf } from '#shared/standards/scale-file.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useSourceTexts } from '../../../records/sources/use-source-texts.ts'
import { useFindings } from '../checks/use-findings.ts'
import { openItems, type OpenItem } from './open-items.ts'

/** A cited claim that is not confirmed, as the dialog shows it. */
export type Unconfirmed = {
  readonly claim: ClaimView
  readonly speaker: string
  readonly label: string
  readonly words: readonly SaidRun[] | null
}

/** A briefing as the export dialog shows it. */
export type ExportView = {
  readonly view: BriefingView
  /** Claims that must be confirmed first. */
  readonly unconfirmed: readonly Unconfirmed[]
  /** What else is open. */
  readonly open: readonly OpenItem[]
  /** How much is in it. */
  readonly holds: { readonly sources: number; readonly claims: number; readonly judgements: number }
}

const noCitation = () => ''

/** The briefing to export; null until it is loaded. */
export function useExportView(briefing: Id): ExportView | null {
  const { stores } = useApp()
  const view = useQuery('readBriefing', { id: briefing })
  const claims = useRecords(stores.claims).byId
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const sheet = useQuery('composeSections', { briefing })
  const stale = useQuery('listStale', { id: briefing })
  const computed = useMemo(() => new Map(sheet?.sections.map(({ key, cites }) => [key, cites])), [sheet])
  const cited = view ? [...new Set(citedClaims(view, computed))].flatMap((id) => claims.get(id) ?? []) : []
  const texts = useSourceTexts(cited.map((claim) => claim.source))
  const questions = useRecords(stores.questions).byId
  const parts = useMemo((): NoteParts | null => {
    if (!view || !sheet) return null
    const citations = numberCitations(view, [...claims.values()], [...texts.values()], computed)
    return {
      head: view,
      scale: scaleOf(view.scale),
      sections: view.sections,
      blocks: view.blocks,
      judgements: view.judgements,
      computed,
      claims,
      sources,
      texts,
      questions: [...questions.values()].toSorted((a, b) => a.ord - b.ord),
      cite: (id) => citations.cite(id).label,
    }
  }, [view, sheet, computed, claims, sources, texts, questions])
  const cite = parts?.cite ?? noCitation
  const findings = useFindings(
    useMemo(() => parts && (() => parts), [parts]),
    view?.ignored ?? [],
  )
  if (!view) return null
  const toConfirm = new Set(claimsToConfirm(view, computed))
  const unconfirmed = cited
    .filter((claim) => claim.proposed.length > 0 && toConfirm.has(claim.id))
    .flatMap((claim) => {
      const source = sources.get(claim.source)
      const text = texts.get(claim.source)
      if (!source) return []
      const words = text ? claimWords(claim, { name: wordedBy(source), text: text.text, blocks: text.blocks }) : null
      return [{ claim, speaker: speakerOf(claim, source, actors), label: cite(claim.id), words }]
    })
  const used = [...new Set(cited.map((claim) => claim.source))].flatMap((id) => sources.get(id) ?? [])
  const { read, of } = readBackCount(citingSentences(view), view.readBack)
  return {
    view,
    unconfirmed,
    open: openItems(
      view,
      findings?.open ?? [],
      { claims: cited, sources: used, cite },
      { stale: stale ?? [], notReadBack: of - read },
    ),
    holds: {
      sources: used.length,
      claims: cited.length,
      judgements: blocksOf(view, 'judgements').filter(({ body }) => typedWordsOf(body).trim() !== '').length,
    },
  }
}
