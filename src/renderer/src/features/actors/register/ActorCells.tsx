import { numberText } from '#shared/words/counted.ts'
import { documentText, type ActorRow } from '#shared/registers/actor-register.ts'
import { MemoSign } from '../../../records/memos/MemoSign.tsx'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { strings } from '../strings.tsx'

/** The letter of the kind, the name, and a fact that tells the actor from others of the same name. */
export function NameCell({ row: { actor, cell } }: { readonly row: ActorRow }) {
  const also =
    actor.office ||
    (actor.kind === 'unnamed' ? [actor.howMany, actor.accessBasis].filter(Boolean).join(' · ') : '') ||
    documentText(actor) ||
    (actor.aliases.length > 0 ? strings.cells.also(cell('aliases')) : '')
  return (
    <span className="actor-cell">
      <KindBadge kind={actor.kind} />
      <span>
        <b className="clamp" dir="auto" title={actor.name}>
          {actor.name}
        </b>{' '}
        <MemoSign memo={actor.memo} />
        {also && (
          <small className="clamp" dir="auto" title={also}>
            {also}
          </small>
        )}
      </span>
    </span>
  )
}

export function KindCell({ row: { actor } }: { readonly row: ActorRow }) {
  return (
    <span className="actor-kind">
      <KindBadge kind={actor.kind} /> {actor.kind}
    </span>
  )
}

/** The side that an actor counts for; dashed while its card only suggests it. */
export function SideCell({ row: { actor, cell } }: { readonly row: ActorRow }) {
  const name = cell('side')
  return (
    <span
      className={actor.side === null && name !== '' ? 'clamp side-suggested' : 'clamp'}
      dir="auto"
      title={actor.side === null && name !== '' ? strings.cells.suggestedSide(name) : name}
    >
      {name}
    </span>
  )
}

export function CountCell({ count }: { readonly count: number }) {
  return <span className={count === 0 ? 'number quiet' : 'number'}>{numberText(count)}</span>
}
