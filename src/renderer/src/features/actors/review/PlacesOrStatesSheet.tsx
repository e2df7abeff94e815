import { useEffect, useState } from 'react'
import { sourceVoice } from '#shared/claims/claim-words.ts'
import type { MentionInContext } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { useKeyScope } from '../../../core/keyboard/use-key-scope.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import { VirtualList } from '../../../ui/VirtualList.tsx'
import { ActorInput } from '../../../records/actors/ActorInput.tsx'
import { wordsAround } from '../card/words-around.ts'
import { KindBadge } from '../../../records/actors/KindBadge.tsx'
import { ReviewActions, type ReviewAction } from './ReviewActions.tsx'
import { useAtHand } from './use-at-hand.ts'
import { useLastReadings } from './use-last-readings.ts'
import { strings } from '../strings.tsx'
import './review.css'

/** Undecided mentions of places that may mean a state. Yes: the mention means what the place meant last. No: the place itself. */
export function PlacesOrStatesSheet() {
  const { client, state, stores } = useApp()
  const close = useAppState((values) => values.closeDialog)
  const actors = useRecords(stores.actors).byId
  const sources = useRecords(stores.sources).byId
  const mentions = useQuery('listDoubtfulReadings', {})
  const { row, key, choose, step } = useAtHand(mentions ?? [], keyOf)
  const readings = useLastReadings(mentions ?? [])
  const [asking, setAsking] = useState<Id | null>(null)
  useEffect(() => {
    if (asking === null) document.querySelector<HTMLElement>('.review-list [role="grid"]')?.focus()
  }, [asking])
  const meant = row ? readings.of(row.actor) : null
  const say = async (reading: Id | null) => {
    if (!row || (await client.mutate('setReading', { mentions: [row.id], reading })) === undefined) return
    if (reading !== null) readings.remember(row.actor, reading)
    setAsking(null)
    state
      .getState()
      .announce(
        reading === null
          ? strings.placesOrStates.itself
          : strings.placesOrStates.means(actors.get(reading)?.name ?? ''),
      )
  }
  const ask = () => setAsking(row?.id ?? null)
  const yes = () => (meant === null ? ask() : void say(meant))
  const open = () => {
    if (row) state.getState().jumpTo({ source: row.source, record: row.id, offset: null })
  }
  const answers: readonly ReviewAction[] = [
    {
      command: 'review.yes',
      label:
        meant === null ? strings.placesOrStates.other : strings.placesOrStates.means(actors.get(meant)?.name ?? ''),
      run: yes,
    },
    { command: 'review.no', label: strings.placesOrStates.itself, run: () => void say(null) },
    ...(meant === null ? [] : [{ command: 'review.other', label: strings.placesOrStates.other, run: ask } as const]),
    { command: 'review.open', label: strings.placesOrStates.open, run: open },
  ]
  useKeyScope('review', {
    'review.yes': yes,
    'review.no': () => void say(null),
    'review.other': ask,
    'review.open': () => (asking === null ? open() : false),
    'review.next': () => step(1),
    'review.previous': () => step(-1),
  })
  return (
    <Sheet title={strings.placesOrStates.title} onLeave={close} width={720}>
      {mentions &&
        (mentions.length === 0 ? (
          <p className="review-none">{strings.placesOrStates.none}</p>
        ) : (
          <>
            <p className="review-hint">{strings.placesOrStates.hint}</p>
            <div className="review-list" style={{ height: `min(50vh, ${Math.max(3, mentions.length) * 60}px)` }}>
              <VirtualList
                items={mentions}
                keyOf={keyOf}
                label={strings.placesOrStates.list}
                chosen={key}
                estimate={estimate}
                takesFocus
                onChoose={choose}
              >
                {(mention, isChosen) => {
                  const { before, after } = wordsAround(mention)
                  const place = actors.get(mention.actor)
                  const source = sources.get(mention.source)
                  return (
                    <div className={isChosen ? 'review-row chosen' : 'review-row'}>
                      <span className="review-words" dir="auto">
                        {before}
                        <b>{mention.exact}</b>
                        {after}
                      </span>
                      <small className="review-why">
                        {place && <KindBadge kind={place.kind} />} <bdi>{place?.name}</bdi> ·{' '}
                        <bdi>{source ? sourceVoice(source) : ''}</bdi> {mention.where}
                      </small>
                    </div>
                  )
                }}
              </VirtualList>
            </div>
            {asking !== null && asking === row?.id && (
              <div
                className="review-asking"
                onKeyDown={(event) => {
                  if (event.key === 'Escape') {
                    event.stopPropagation()
                    setAsking(null)
                  }
                }}
              >
                <span>{strings.placesOrStates.meansHere(<bdi>{row.exact}</bdi>)}</span>
                <ActorInput
                  label={strings.placesOrStates.reading}
                  actors={actors}
                  value={null}
                  autoFocus
                  placeholder={strings.placesOrStates.readingHint}
                  onChange={(reading) => {
                    if (reading !== null) void say(reading)
                  }}
                />
              </div>
            )}
          </>
        ))}
      {mentions && <ReviewActions actions={mentions.length === 0 ? [] : answers} onLeave={close} />}
    </Sheet>
  )
}

function keyOf({ id }: MentionInContext): Id {
  return id
}

function estimate(): number {
  return 58
}
