import { useEffect, useRef } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { KeyCap } from '../../ui/Keys.tsx'
import { KindBadge } from '../KindBadge.tsx'

/** One actor in a list to pick from; the active row stays in sight. */
export function ActorOption({ id, actor, active, hint, onPick }: {
  readonly id: string
  readonly actor: ActorView
  readonly active: boolean
  readonly hint: string | null
  readonly onPick: () => void
}) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={element} id={id} role="option" aria-selected={active} className="picker-row" tabIndex={-1} onClick={onPick}>
      <KindBadge kind={actor.kind} />
      <span className="picker-name" title={actor.name}>
        <bdi>{actor.name}</bdi> <small>{actor.mentions === 0 ? actor.kind : `${actor.mentions} mention${actor.mentions === 1 ? '' : 's'}`}</small>
      </span>
      {hint !== null && <KeyCap>{hint}</KeyCap>}
    </div>
  )
}
