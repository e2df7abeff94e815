import type { Output } from '#shared/contract/contract.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { likenessWord } from '../../../records/actors/strings.tsx'
import { ReviewActions } from './ReviewActions.tsx'
import { useAtHand } from './use-at-hand.ts'
import { strings } from '../strings.tsx'
import './review.css'

type Pair = Output<'listDuplicates'>[number]

/** Pairs of possible duplicates. Yes shows what a merge would change; no marks the two as different permanently. */
export function SameActorsSheet() {
  const { client, state, stores } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const actors = useRecords(stores.actors).byId
  const pairs = useQuery('listDuplicates', {})
  const { row, key, choose, step } = useAtHand(pairs ?? [], keyOf)
  const merge = () => {
    if (!row) return
    // The actor with more mentions is kept.
    const [goes, into] =
      (actors.get(row.actor)?.mentions ?? 0) > (actors.get(row.other)?.mentions ?? 0)
        ? [row.other, row.actor]
        : [row.actor, row.other]
    state.getState().openDialog({ kind: 'merge-actors', actor: goes, into })
  }
  const keepApart = async () => {
    if (row && (await client.mutate('keepApart', { actor: row.actor, other: row.other, apart: true })) !== undefined)
      state.getState().announce(strings.sameActors.keptApart)
  }
  useKeyScope('review', {
    'review.yes': merge,
    'review.open': merge,
    'review.no': () => void keepApart(),
    'review.next': () => step(1),
    'review.previous': () => step(-1),
    'review.other': () => false,
  })
  return (
    <Sheet title={strings.sameActors.title} onLeave={close} width={640}>
      {pairs &&
        (pairs.length === 0 ? (
          <p className="review-none">{strings.sameActors.none}</p>
        ) : (
          <>
            <p className="review-hint">{strings.sameActors.hint}</p>
            <div className="review-list" style={{ height: `min(50vh, ${Math.max(2, pairs.length) * 78}px)` }}>
              <VirtualList
                items={pairs}
                keyOf={keyOf}
                label={strings.sameActors.title}
                chosen={key}
                estimate={estimate}
                takesFocus
                onChoose={choose}
              >
                {(pair, isChosen) => (
                  <div className={isChosen ? 'review-row chosen' : 'review-row'}>
                    {[pair.actor, pair.other].map((id) => {
                      const actor = actors.get(id)
                      return (
                        actor && (
                          <span key={id} className="review-actor">
                            <KindBadge kind={actor.kind} /> <b dir="auto">{actor.name}</b>{' '}
                            <small>{strings.counts(actor)}</small>
                          </span>
                        )
                      )
                    })}
                    <small className="review-why">{likenessWord[pair.likeness]}</small>
                  </div>
                )}
              </VirtualList>
            </div>
          </>
        ))}
      {pairs && (
        <ReviewActions
          actions={
            pairs.length === 0
              ? []
              : [
                  { command: 'review.yes', label: strings.sameActors.same, run: merge },
                  { command: 'review.no', label: strings.sameActors.notSame, run: () => void keepApart() },
                ]
          }
          onLeave={close}
        />
      )}
    </Sheet>
  )
}

function keyOf({ actor, other }: Pair): string {
  return `${actor}-${other}`
}

function estimate(): number {
  return 64
}
