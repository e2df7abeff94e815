import { useEffect, useState } from 'react'
import type { ActorCard, MentionInContext } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../app/app-context.ts'

export type OpenedCard = { readonly card: ActorCard; readonly total: number; readonly mentions: readonly MentionInContext[] }

/** An actor's card and so many of its mentions, read anew with every change; null until they are in. */
export function useActorCard(actor: Id, mentions: number): OpenedCard | null {
  const { api, client } = useApp()
  const [opened, setOpened] = useState<OpenedCard | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      const [card, page] = await Promise.all([client.ask('readActorCard', { id: actor }), client.ask('listActorMentions', { actor, offset: 0, limit: mentions })])
      // One that was just deleted or merged away is no failure to tell of.
      if (!gone && card.ok && page.ok) setOpened({ card: card.value, ...page.value })
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
