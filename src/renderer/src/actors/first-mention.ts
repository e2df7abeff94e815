import type { MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Client } from '../app/client.ts'

/** An actor's first mention: in the source that is open if there is one, else in the first source that names it. */
export async function firstMention(client: Client, actor: Id, sources: readonly Id[], openSource: Id | null): Promise<MentionView | null> {
  const order = openSource === null ? sources : [openSource, ...sources.filter((source) => source !== openSource)]
  for (const source of order) {
    const mentions = await client.want('listMentions', { source })
    const [first] = mentions?.filter((mention) => mention.actor === actor).sort((a, b) => a.start - b.start) ?? []
    if (first) return first
  }
  return null
}
