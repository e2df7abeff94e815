import type { Id } from '#shared/model/id.ts'
import { CitationMark } from './CitationMark.tsx'
import { useDesk } from '../desk-context.ts'
import { strings } from '../strings.tsx'

/** A claim as it will be printed: speaker, words, whose wording it is, and its place. */
export function SaidBlock({ claim }: { readonly claim: Id }) {
  const desk = useDesk()
  const said = desk.word(claim)
  if (desk.isGone(claim)) return <p className="said-gone">{strings.claimGone}</p>
  if (!said) return <p aria-busy="true">{'\u00a0'}</p>
  return (
    <p dir="auto">
      <b className="voice">{said.speaker}</b>
      {saysHow(said.runs) ? ' ' : ': '}
      {said.runs.map((run, at) => (
        <span key={at} className={`run-${run.kind}`}>
          {run.text}
        </span>
      ))}
      <CitationMark claim={claim} />
    </p>
  )
}

/** Words that begin with the speaker's verb need no colon; a quotation or bare content needs one. */
function saysHow(runs: readonly { readonly kind: string }[]): boolean {
  return runs[0]?.kind === 'cue' || runs[0]?.kind === 'lead'
}
