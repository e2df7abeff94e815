import type { Id } from '#shared/model/id.ts'
import type { App } from '../../app/app-context.ts'

/** Looks for an actor's other occurrences in one source (or, null, in all) and opens their review; says so where there are none. */
export async function beginSweep({ client, state, stores }: App, actor: Id, source: Id | null): Promise<void> {
  const found = await client.want('sweepActor', { actor, words: [], source })
  if (!found) return
  const { announce, set } = state.getState()
  const name = stores.actors.getState().byId.get(actor)?.name ?? 'this actor'
  if (found.candidates.length > 0) return set({ sweep: { actor, source, found } })
  const where = source === null ? 'the case' : 'this text'
  const words = found.names.length === 0 ? `${name} has no name to look for, only roles and pronouns` : `No other ${name} in ${where} is left to mark`
  announce(words)
  set({ place: words })
}
