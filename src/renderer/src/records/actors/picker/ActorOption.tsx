import { useEffect, useRef } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { counted } from '#shared/text/counted.ts'
import { KeyCap } from '../../../ui/KeyCap.tsx'
import { KindBadge } from '../KindBadge.tsx'

/** One actor in a list of options. The active row is scrolled into view. `note` says why the actor is listed. */
export function ActorOption({
  id,
  actor,
  active,
  hint,
  note,
  onPick,
}: {
  readonly id: string
  readonly actor: ActorView
  readonly active: boolean
  readonly hint: string | null
  readonly note?: string
  readonly onPick: () => void
}) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={active}
      className="picker-row"
      tabIndex={-1}
      onClick={onPick}
    >
      <KindBadge kind={actor.kind} />
      <span className="picker-name" title={actor.name}>
        <bdi>{actor.name}</bdi> <small>{note ?? factOf(actor)}</small>
      </span>
      {hint !== null && <KeyCap>{hint}</KeyCap>}
    </div>
  )
}

/** A fact that tells an actor from others of the same name: how an unnamed actor knows it, an office, or the number of mentions. */
function factOf({ kind, accessBasis, office, mentions }: ActorView): string {
  if (kind === 'unnamed' && accessBasis) return accessBasis
  if (office) return office
  return mentions === 0 ? kind : counted(mentions, 'mention')
}
