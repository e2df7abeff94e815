import type { NodeKey } from 'lexical'
import type { Id } from '#shared/model/id.ts'
import { useDesk } from '../desk-context.ts'

/** "[1 ¶3f]": a link to the cited words. After a citation of the same claim it shows nothing, because that is printed once. */
export function CitationMark({ claim, nodeKey = null }: { readonly claim: Id; readonly nodeKey?: NodeKey | null }) {
  const desk = useDesk()
  const label = desk.cite(claim)
  const said = desk.word(claim)
  if (nodeKey !== null && desk.isRepeat(nodeKey)) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={desk.isConfirmed(claim) ? 'cite' : 'cite unconfirmed'}
      title={said?.line}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => desk.jumpTo(claim)}
    >
      {label}
    </button>
  )
}
