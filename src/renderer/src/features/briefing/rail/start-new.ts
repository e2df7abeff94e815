import type { Id } from '#shared/model/id.ts'
import { isoDay } from '#shared/words/dates.ts'
import type { App } from '../../../core/app-context.ts'
import { openTemplateMenu, takeTemplate } from '../templates/templates.ts'
import { openBriefing } from '../use-open-briefing.ts'
import { strings } from '../strings.tsx'

/**
 * Starts a briefing, dated today, from the template of a file, or the one that was used last, and opens it. `title` may be empty. Resolves to
 * null if it could not be saved.
 */
export async function startNew(app: App, title = '', file?: string): Promise<Id | null> {
  const { client, flushers, state } = app
  if (!(await flushers.flushAll())) return null
  const { preparedBy } = state.getState().settings
  const template = await takeTemplate(app, file)
  if (!template) return null
  const added = await client.mutate('addBriefing', { title, date: isoDay(new Date()), preparedBy, template })
  if (added) openBriefing(app, added.id)
  return added?.id ?? null
}

/** Asks which template a new briefing starts from. */
export function askNew(app: App, at: { readonly x: number; readonly y: number }): Promise<void> {
  return openTemplateMenu(app, strings.templates.newMenu, at, (file) => void startNew(app, '', file))
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
