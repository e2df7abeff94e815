import type { ActorView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { App } from '../../core/app-context.ts'
import { strings } from './strings.tsx'

/** Number of mentions read to find one in the open text. */
const maxMentions = 500

/** Goes to an actor's first mention in the open source if there is one, else in the first source that names it. */
export async function showMentionOf(
  { client, state }: App,
  { id, name }: Pick<ActorView, 'id' | 'name'>,
): Promise<void> {
  const { openSource, jumpTo, announce } = state.getState()
  const page = await client.query('listActorMentions', { actor: id, offset: 0, limit: maxMentions })
  if (!page) return
  const mention = page.mentions.find(({ source }) => source === openSource) ?? page.mentions[0]
  if (mention) jumpTo({ source: mention.source, record: mention.id, offset: null })
  else announce(strings.notMentioned(name))
}

/** Opens the claims register with the claims that an actor makes or reports. */
export function showClaimsOf({ registers, state }: App, actor: Id): void {
  registers.claims.setFilter({ conditions: { actors: [actor] } })
  state.getState().goTo('claims')
}
