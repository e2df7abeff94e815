import type { ActorCard } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { useComposedQuery, useQuery } from '../../../core/use-query.ts'
import { readMentions, type FoundMentions } from './read-mentions.ts'

type OpenedCard = FoundMentions & { readonly card: ActorCard }

/** An actor's card and up to `most` of its mentions, or all (`Infinity`); null until both are loaded. */
export function useActorCard(actor: Id, most: number): OpenedCard | null {
  const { client } = useApp()
  const card = useQuery('readActorCard', { id: actor })
  const found = useComposedQuery('listActorMentions', { actor, most: String(most) }, () =>
    readMentions(client, actor, most),
  )
  return card && found?.actor === actor ? { card, ...found } : null
}
