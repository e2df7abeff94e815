import { useMemo } from 'react'
import { passageOf } from '#shared/briefing/read-back/passage.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { useSourceText } from '../../../records/sources/use-source-texts.ts'
import { strings } from '../strings.tsx'
import './passage.css'

/** The paragraphs of its source in which a claim's words stand, with these marked. `number` is its citation, "[1 ¶4f]". */
export function Passage({ claim, number }: { readonly claim: ClaimView; readonly number: string }) {
  const source = useRecords(useApp().stores.sources).byId.get(claim.source)
  const text = useSourceText(claim.source)
  const paragraphs = useMemo(() => text && passageOf(claim, text), [claim, text])
  return (
    <article className="passage">
      <h4>
        <span className="passage-number">{number}</span> <bdi>{source && sourceName(source)}</bdi>
      </h4>
      {paragraphs === undefined && <p>{strings.passage.loading}</p>}
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
}
