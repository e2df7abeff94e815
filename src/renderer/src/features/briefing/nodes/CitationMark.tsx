import type { NodeKey } from 'lexical'
import type { Id } from '#shared/model/id.ts'
import { useDesk } from '../desk-context.ts'

/** "[1 ¶3f]": a link to the cited words. After a citation of the same claim it is a dot, because that is printed once. */
export function CitationMark({ claim, nodeKey = null }: { readonly claim: Id; readonly nodeKey?: NodeKey | null }) {
  const desk = useDesk()
  const label = desk.cite(claim)
  const said = desk.word(claim)
  const isRepeat = nodeKey !== null && desk.isRepeat(nodeKey)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={desk.isConfirmed(claim) ? 'cite' : 'cite unconfirmed'}
      aria-label={isRepeat ? label : undefined}
      title={said?.line}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => desk.jumpTo(claim)}
    >
      {isRepeat ? '·' : label}
    </button>
  )
}
