import { useMemo } from 'react'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { citedClaims, numberCitations } from '#shared/briefing/compose/citations.ts'
import { passageOf } from '#shared/briefing/read-back/passage.ts'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useSourceTexts } from '../../../records/sources/use-source-texts.ts'
import { strings } from './strings.tsx'

/** What a sentence cites: each claim's paragraphs in its source, with the cited words marked. */
export function CitedPassages({ view, claims: ids }: { readonly view: BriefingView; readonly claims: readonly Id[] }) {
  const { stores } = useApp()
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
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
        const source = claim && sources.get(claim.source)
        const text = claim && texts.get(claim.source)
        if (!claim || !source) return <p key={id}>{strings.gone}</p>
        const paragraphs = text ? passageOf(claim, text) : null
        return (
          <article key={id} className="read-back-passage">
            <h4>
              <span className="read-back-number">{citations.cite(id).label}</span> <bdi>{sourceName(source)}</bdi>
            </h4>
            {paragraphs === null && <p>{strings.loading}</p>}
            {paragraphs?.map(({ place, runs }, paragraph) => (
              // The paragraphs of one claim stand in a fixed order.
              // oxlint-disable-next-line react/no-array-index-key
              <p key={paragraph} dir="auto">
                {place !== '' && <small>{place}</small>}
                {runs.map(({ text: words, marked }, run) =>
                  // oxlint-disable-next-line react/no-array-index-key
                  marked ? <mark key={run}>{words}</mark> : <span key={run}>{words}</span>,
                )}
              </p>
            ))}
          </article>
        )
      })}
    </section>
  )
}
