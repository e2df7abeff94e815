import type { Id } from '#shared/model/id.ts'
import { useDesk } from '../desk-context.ts'

/** "[1 ¶3]": leads to the words it rests on. */
export function CitationMark({ claim }: { readonly claim: Id }) {
  const desk = useDesk()
  const label = desk.cite(claim)
  const said = desk.word(claim)
  return (
    <button type="button" tabIndex={-1} className={desk.isConfirmed(claim) ? 'cite' : 'cite unconfirmed'}
      title={said ? `${said.speaker} ${said.text}` : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => desk.jumpTo(claim)}>
      {label}
    </button>
  )
}
