import type { NodeKey } from 'lexical'
import type { Id } from '#shared/model/id.ts'
import { useDesk } from '../desk-context.ts'
import { strings } from '../strings.tsx'

/** "[1 ¶3f]": a link to the cited words. After a citation of the same claim it shows nothing, because that is printed once. One of a claim that has changed since is framed. */
export function CitationMark({ claim, nodeKey = null }: { readonly claim: Id; readonly nodeKey?: NodeKey | null }) {
  const desk = useDesk()
  const label = desk.cite(claim)
  const said = desk.word(claim)
  if (nodeKey !== null && desk.isRepeat(nodeKey)) return null
  const changes = desk.staleAt(claim, nodeKey)
  const look = ['cite', ...(desk.isConfirmed(claim) ? [] : ['unconfirmed']), ...(changes ? ['stale'] : [])]
  return (
    <button
      type="button"
      tabIndex={-1}
      className={look.join(' ')}
      data-claim={claim}
      aria-description={[changes && strings.stale.mark(changes), said?.line].filter(Boolean).join('. ')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => desk.jumpTo(claim)}
    >
      {label}
    </button>
  )
}
