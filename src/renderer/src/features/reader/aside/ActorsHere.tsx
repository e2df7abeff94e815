import { memo, useDeferredValue, useMemo } from 'react'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { MemoSign } from '../../../records/memos/MemoSign.tsx'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { stepMention } from '../moves.ts'
import type { OpenText } from '../open-text.ts'
import { actorsHere } from './actors-here.ts'
import { strings } from '../strings.tsx'

/** The actors mentioned in this text, most frequent first. Choosing one goes to its next mention. */
export function ActorsHere({ openText }: { readonly openText: OpenText }) {
  const { stores } = useApp()
  const mentions = useDeferredValue(useRecords(stores.mentions).byId)
  const actors = useDeferredValue(useRecords(stores.actors).byId)
  const here = useMemo(
    () => actorsHere(mentions.values(), actors, openText.text.revision),
    [mentions, actors, openText],
  )
  return (
    <section aria-label={strings.actors.label}>
      <h2 className="eyebrow">{strings.actors.title(here.length)}</h2>
      {here.length === 0 && <p className="aside-hint">{strings.actors.hint(<KeyOf command="reading.actor" />)}</p>}
      <ul className="plain-list">
        {here.map(({ actor, count }) => (
          <li key={actor.id}>
            <ActorRow actor={actor} count={count} openText={openText} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ActorRow = memo(function ActorRow({
  actor,
  count,
  openText,
}: {
  readonly actor: ActorView
  readonly count: number
  readonly openText: OpenText
}) {
  return (
    <button type="button" className="actor-row" onClick={() => stepMention(openText, actor.id)}>
      <KindBadge kind={actor.kind} />
      <bdi title={actor.name}>{actor.name}</bdi>
      <span className="count">
        <MemoSign memo={actor.memo} /> {count}
      </span>
    </button>
  )
})
