import { useEffect, useState } from 'react'
import type { ActorCard } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { readMentions, type FoundMentions } from './read-mentions.ts'

type OpenedCard = FoundMentions & { readonly card: ActorCard }

/** An actor's card and up to `mentions` of its mentions, or all (`Infinity`). Read again after every change; null until loaded. */
export function useActorCard(actor: Id, mentions: number): OpenedCard | null {
  const { api, client } = useApp()
  const [opened, setOpened] = useState<OpenedCard | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      const [card, found] = await Promise.all([
        client.tryQuery('readActorCard', { id: actor }),
        readMentions(client, actor, mentions),
      ])
      // An actor that was just deleted or merged is no error to show.
      if (!gone && card.ok && found) setOpened({ card: card.value, ...found })
    }
    void read()
    const stop = api.onChanged(() => void read())
    return () => {
      gone = true
      stop()
    }
  }, [api, client, actor, mentions])
  return opened?.card.actor.id === actor ? opened : null
}
