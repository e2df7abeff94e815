import type { MentionInContext } from '#shared/actors/actor-card.ts'
import type { Id } from '#shared/model/id.ts'
import type { Client } from '../../../core/client.ts'
import { QueryFailed } from '../../../core/queries.ts'

export type FoundMentions = {
  readonly actor: Id
  readonly total: number
  readonly mentions: readonly MentionInContext[]
}

/** Number of mentions in one request. */
const pageSize = 500

/** Reads up to `most` mentions of an actor, or all (`Infinity`), page by page. Throws `QueryFailed` if the actor is gone. */
export async function readMentions(client: Pick<Client, 'tryQuery'>, actor: Id, most: number): Promise<FoundMentions> {
  const mentions: MentionInContext[] = []
  for (;;) {
    const next = await client.tryQuery('listActorMentions', {
      actor,
      offset: mentions.length,
      limit: Math.min(pageSize, most - mentions.length),
    })
    if (!next.ok) throw new QueryFailed(next.error.code)
    const { total, mentions: found } = next.value
    mentions.push(...found)
    if (found.length === 0 || mentions.length >= Math.min(most, total)) return { actor, total, mentions }
  }
}
