import { useEffect, useMemo, useState } from 'react'
import type { MergePreview } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { ActorInput } from '../../../records/actors/ActorInput.tsx'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { likenessWord } from '../../../records/actors/strings.tsx'
import { MergeChanges } from './MergeChanges.tsx'
import { strings } from '../strings.tsx'
import '../actors.css'
import './merge.css'

/** Merges an actor into another: choose the other actor, then review the changes. One gesture, one step of undo. */
export function MergeSheet({ actor: goes, into }: { readonly actor: Id; readonly into: Id | null }) {
  const { client, state, stores } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const actors = useRecords(stores.actors).byId
  const actor = actors.get(goes)
  const other = into === null ? undefined : actors.get(into)
  const [found, setFound] = useState<{ readonly of: string; readonly preview: MergePreview } | null>(null)
  const [meant, setMeant] = useState(false)
  useEffect(() => {
    if (into === null) return
    let gone = false
    void client.query('previewMerge', { actor: goes, into }).then((preview) => {
      if (!gone && preview) setFound({ of: `${goes} ${into}`, preview })
    })
    return () => {
      gone = true
    }
  }, [client, goes, into])
  // Only the preview for the current pair in the current direction.
  const preview = found?.of === `${goes} ${into}` ? found.preview : null
  if (!actor) return null
  const choose = (next: Id | null) => {
    if (next !== null) state.getState().openDialog({ kind: 'merge-actors', actor: goes, into: next })
  }
  const unnamed = actor.kind === 'unnamed' && other?.kind === 'unnamed'
  const merge = async () => {
    if (!other) return
    const pair = { actor: goes, into: other.id, ...(unnamed && { evenUnnamed: true }) }
    if ((await client.mutate('mergeActors', pair, strings.merge.merged(actor.name, other.name))) === undefined) return
    close()
    state.getState().set({ forActors: other.id })
  }
  return (
    <Sheet title={strings.merge.title} onLeave={close} width={620}>
      <form
        className="merge"
        onSubmit={(event) => {
          event.preventDefault()
          if (preview?.refusal === null && (!unnamed || meant)) void merge()
        }}
      >
        <p className="merge-who">
          <KindBadge kind={actor.kind} /> <b dir="auto">{actor.name}</b> <span>{strings.merge.becomes}</span>
        </p>
        {other ? (
          <p className="merge-who stays">
            <KindBadge kind={other.kind} /> <b dir="auto">{other.name}</b> <span>{strings.merge.stays}</span>
          </p>
        ) : (
          <ChooseActor actor={goes} onChoose={choose} />
        )}
        {other &&
          preview &&
          (preview.refusal === null ? (
            <MergeChanges preview={preview} goes={actor} stays={other} />
          ) : (
            <p className="merge-refusal" role="alert">
              {preview.refusal}
            </p>
          ))}
        {unnamed && preview?.refusal === null && (
          <label className="merge-meant">
            <input type="checkbox" autoFocus checked={meant} onChange={(event) => setMeant(event.target.checked)} />{' '}
            {strings.merge.meant}
          </label>
        )}
        <div className="sheet-actions">
          {other && (
            <Button onPress={() => state.getState().openDialog({ kind: 'merge-actors', actor: other.id, into: goes })}>
              {strings.merge.turnRound}
            </Button>
          )}
          <Button onPress={close}>
            {strings.merge.cancel} <kbd>Esc</kbd>
          </Button>
          {other && preview?.refusal === null && (
            <Button
              look="primary"
              type="submit"
              key={`${goes} ${into}`}
              isDisabled={unnamed && !meant}
              autoFocus={!unnamed}
            >
              {strings.merge.merge} <kbd>↵</kbd>
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  )
}

/** Chooses the actor to merge into: likely duplicates first, or any actor by search. */
function ChooseActor({ actor, onChoose }: { readonly actor: Id; readonly onChoose: (actor: Id | null) => void }) {
  const { client, stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const [likely, setLikely] = useState<readonly { readonly id: Id; readonly why: string }[]>([])
  const others = useMemo(() => new Map([...actors].filter(([id]) => id !== actor)), [actors, actor])
  useEffect(() => {
    let gone = false
    void client.query('listDuplicates', {}).then((pairs) => {
      const own = pairs?.filter((pair) => pair.actor === actor || pair.other === actor) ?? []
      if (!gone)
        setLikely(
          own.map((pair) => ({ id: pair.actor === actor ? pair.other : pair.actor, why: likenessWord[pair.likeness] })),
        )
    })
    return () => {
      gone = true
    }
  }, [client, actor])
  return (
    <>
      <ActorInput
        label={strings.merge.into}
        actors={others}
        value={null}
        autoFocus
        placeholder={strings.merge.intoHint}
        onChange={onChoose}
      />
      {likely.length > 0 && (
        <div className="merge-likely">
          <span>{strings.merge.likely}</span>
          {likely.map(({ id, why }) => (
            <button key={id} type="button" className="chip" onClick={() => onChoose(id)}>
              <bdi>{actors.get(id)?.name ?? '?'}</bdi> <small>{why}</small>
            </button>
          ))}
        </div>
      )}
    </>
  )
}
