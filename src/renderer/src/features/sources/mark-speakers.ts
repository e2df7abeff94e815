import type { Id } from '#shared/model/id.ts'
import type { App } from '../../core/app-context.ts'
import { strings } from './strings.tsx'

/** Marks who speaks the turns of a source, and says why nobody was if so. */
export async function markSpeakers({ client, state }: App, id: Id): Promise<void> {
  const marked = await client.mutate('markSpeakers', { id }, ({ speakers, turns }) =>
    turns === 0 ? null : strings.speakers.marked(speakers, turns),
  )
  if (marked?.turns !== 0) return
  const speakers = (await client.query('readTurnSpeakers', { id })) ?? []
  if (speakers.length === 0) state.getState().announce(strings.speakers.noTurns)
  else
    state
      .getState()
      .announce(speakers.some(({ isUnclear }) => isUnclear) ? strings.speakers.unclear : strings.speakers.allMarked)
}
