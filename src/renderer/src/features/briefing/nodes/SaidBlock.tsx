import type { NodeKey } from 'lexical'
import type { Id } from '#shared/model/id.ts'
import { CitationMark } from './CitationMark.tsx'
import { useDesk } from '../desk-context.ts'
import { strings } from '../strings.tsx'

/** A claim as it will be printed, in two columns: its speaker; its sentence with its place, and the lines below it. */
export function SaidBlock({ claim, nodeKey }: { readonly claim: Id; readonly nodeKey: NodeKey }) {
  const desk = useDesk()
  const part = desk.part(nodeKey)
  if (desk.isGone(claim)) return <p className="said-gone">{strings.claimGone}</p>
  if (!part) return <p aria-busy="true">{'\u00a0'}</p>
  const { speaker, isApart, saying } = part
  const under = isApart ? [strings.printedAbove] : part.under
  return (
    <div className={speaker === null ? 'saying goes-on' : 'saying'}>
      <div className="voice">
        {speaker !== null && <b dir="auto">{speaker}</b>}{' '}
        {under.map((line) => (
          <small key={line} dir="auto">
            {line}{' '}
          </small>
        ))}
      </div>
      <div>
        <p dir="auto">
          {saying.runs.map((run, at) => (
            <span key={at} className={`run-${run.kind}`}>
              {run.text}
            </span>
          ))}
          <CitationMark claim={claim} />
        </p>
        {saying.details.length > 0 && (
          <ul className="lines-below">
            {saying.details.map((detail) => (
              <li key={detail} dir="auto">
                {detail}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
