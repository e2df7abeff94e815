import type { Id } from '#shared/model/id.ts'
import { CitationMark } from './CitationMark.tsx'
import { useDesk } from '../desk-context.ts'
import { strings } from '../strings.tsx'

/** A claim as it will be printed: one sentence with its speaker and its place. */
export function SaidBlock({ claim }: { readonly claim: Id }) {
  const desk = useDesk()
  const said = desk.word(claim)
  if (desk.isGone(claim)) return <p className="said-gone">{strings.claimGone}</p>
  if (!said) return <p aria-busy="true">{'\u00a0'}</p>
  const { joins, runs } = said.said
  return (
    <p dir="auto">
      {joins !== null && <b className="voice">{said.speaker}</b>}
      {joins}
      {runs.map((run, at) =>
        run.kind === 'who' ? (
          <b key={at} className="voice">
            {run.text}
          </b>
        ) : (
          <span key={at} className={`run-${run.kind}`}>
            {run.text}
          </span>
        ),
      )}
      <CitationMark claim={claim} />
    </p>
  )
}
