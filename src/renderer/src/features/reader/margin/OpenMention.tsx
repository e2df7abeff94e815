import { useEffect, useRef } from 'react'
import type { MentionView } from '#shared/actors/actor-view.ts'
import { ActorForm } from '../../../records/actors/ActorForm.tsx'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { deleteRecord } from '../gestures.ts'
import { beginAsking, showActorAtHand, sweepAtHand } from '../mention-gestures.ts'
import { focusText } from '../moves.ts'
import { useOpenText, useOpenTextState } from '../open-text.ts'
import { HereLine } from './HereLine.tsx'
import { strings } from '../strings.tsx'

/** The card of the selected mention: its actor, further commands, and a button to remove the mention. */
export function OpenMention({ mention }: { readonly mention: MentionView }) {
  const openText = useOpenText()
  const { stores } = useApp()
  const actor = useRecords(stores.actors).byId.get(mention.actor)
  const called = useOpenTextState((values) => values.called === mention.id)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!called) return
    card.current?.querySelector<HTMLElement>('input')?.focus()
    openText.state.setState({ called: null })
  }, [called, openText])
  if (!actor) return null
  return (
    <div
      ref={card}
      className="margin-card open"
      role="group"
      aria-label={openText.describe(mention.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLInputElement)) return
        event.stopPropagation()
        focusText(openText, null)
      }}
    >
      <ActorForm key={actor.id} actor={actor} />
      <HereLine mention={mention} actor={actor} />
      <div className="card-actions">
        <Button look="quiet" onPress={() => sweepAtHand(openText)}>
          {strings.mention.sweep(<KeyOf command="reading.sweep" />)}
        </Button>
        <Button look="quiet" onPress={() => beginAsking(openText, 'whose')}>
          {strings.mention.another(<KeyOf command="reading.give" />)}
        </Button>
        <Button look="quiet" onPress={() => showActorAtHand(openText)}>
          {strings.mention.card(<KeyOf command="reading.actorCard" />)}
        </Button>
        <span className="mention-place">{openText.describe(mention.id).split(', ').at(-1)}</span>
        <Button look="quiet" onPress={() => void deleteRecord(openText, mention.id)}>
          {strings.mention.delete(<KeyOf command="reading.delete" />)}
        </Button>
      </div>
    </div>
  )
}
