import type { Id } from '#shared/model/id.ts'
import { isoDay } from '#shared/words/dates.ts'
import type { App } from '../../../core/app-context.ts'
import { openBriefing } from '../use-open-briefing.ts'
import { strings } from '../strings.tsx'

/** Starts a briefing, dated today, and opens it. `title` may be empty. Resolves to null if it could not be saved. */
export async function startNew(app: App, title = ''): Promise<Id | null> {
  const { client, flushers, state } = app
  if (!(await flushers.flushAll())) return null
  const { preparedBy } = state.getState().settings
  const added = await client.mutate('addBriefing', { title, date: isoDay(new Date()), preparedBy })
  if (added) openBriefing(app, added.id)
  return added?.id ?? null
}

/** Starts a briefing from another one, and opens it. */
export async function duplicate(app: App, briefing: Id): Promise<void> {
  if (!(await app.flushers.flushAll())) return
  const added = await app.client.mutate('duplicateBriefing', { id: briefing }, strings.briefings.duplicated)
  if (added) openBriefing(app, added.id)
}

/** Deletes a briefing, and offers undo. */
export async function deleteBriefing(
  app: App,
  { id, title }: { readonly id: Id; readonly title: string },
): Promise<void> {
  if (!(await app.flushers.flushAll())) return
  await app.client.mutate('deleteBriefing', { id }, strings.briefings.deleted(title))
}
