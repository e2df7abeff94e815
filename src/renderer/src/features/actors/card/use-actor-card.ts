import { useEffect, useState } from 'react'
import type { ActorCard } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { readMentions, type FoundMentions } from './read-mentions.ts'

type OpenedCard = FoundMentions & { readonly card: ActorCard }

/** An actor's card and so many of its mentions, or all of them (`Infinity`), read anew with every change; null until they are in. */
export function useActorCard(actor: Id, mentions: number): OpenedCard | null {
  const { api, client } = useApp()
  const [opened, setOpened] = useState<OpenedCard | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      const [card, found] = await Promise.all([
        client.ask('readActorCard', { id: actor }),
        readMentions(client, actor, mentions),
      ])
      // One that was just deleted or merged away is no failure to tell of.
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
