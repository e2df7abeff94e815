import { useMemo } from 'react'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { citedClaims, numberCitations } from '#shared/briefing/compose/citations.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useSourceTexts } from '../../../records/sources/use-source-texts.ts'
import { Passage } from '../passage/Passage.tsx'
import { strings } from './strings.tsx'

/** What a sentence cites: each claim's paragraphs in its source, with the cited words marked. */
export function CitedPassages({ view, claims: ids }: { readonly view: BriefingView; readonly claims: readonly Id[] }) {
  const { stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const sheet = useQuery('composeSections', { briefing: view.id })
  const computed = useMemo(() => new Map(sheet?.sections.map(({ key, cites }) => [key, cites])), [sheet])
  const texts = useSourceTexts(citedClaims(view, computed).flatMap((id) => claims.get(id)?.source ?? []))
  const citations = useMemo(
    () => numberCitations(view, [...claims.values()], [...texts.values()], computed),
    [view, claims, texts, computed],
  )
  return (
    <section className="read-back-passages" aria-labelledby="read-back-passages" tabIndex={0}>
      <h3 className="eyebrow" id="read-back-passages">
        {strings.passages}
      </h3>
      {ids.map((id) => {
        const claim = claims.get(id)
        if (!claim) return <p key={id}>{strings.gone}</p>
        return <Passage key={id} claim={claim} number={citations.cite(id).label} />
      })}
    </section>
  )
}
